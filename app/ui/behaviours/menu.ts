/**
 * A `<details>` used as a menu, with its panel inside or right after it. Escape closes it and gives the
 * focus back; so does a press elsewhere.
 */
export function menu(details: HTMLElement): void {
  if (!(details instanceof HTMLDetailsElement)) return
  const within = (target: EventTarget | null) =>
    target instanceof Node &&
    (details.contains(target) || details.nextElementSibling?.contains(target) === true)

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open || !within(event.target)) return
    details.open = false
    details.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (details.open && !within(event.target)) details.open = false
  })
}
