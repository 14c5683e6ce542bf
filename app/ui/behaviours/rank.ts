/**
 * A list to be put in order by choosing ranks: shows buttons that move an entry up and down, moves
 * it in the page too, and chooses the ranks by it. A rank chosen twice is taken from the other.
 */
export function rank(root: HTMLElement): void {
  const list = root.querySelector('ol')
  const status = root.querySelector('[role="status"]')
  if (!list) return
  const entries = () => [...list.children] as HTMLElement[]
  const selectOf = (entry: Element) => entry.querySelector('select') as HTMLSelectElement
  for (const button of root.querySelectorAll<HTMLElement>('[data-move]')) button.hidden = false

  /** Ranked ones first in their order, then the rest as they stand. */
  const ordered = () =>
    entries().sort((a, b) => (Number(selectOf(a).value) || 99) - (Number(selectOf(b).value) || 99))

  const choose = (order: HTMLElement[]) => {
    list.append(...order)
    order.forEach((entry, index) => {
      selectOf(entry).value = String(index + 1)
    })
  }

  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-move]')
    const entry = button?.closest('li')
    if (!button || !entry) return
    const order = ordered()
    const from = order.indexOf(entry)
    const to = from + (button.dataset.move === 'up' ? -1 : 1)
    if (to >= 0 && to < order.length) order.splice(to, 0, ...order.splice(from, 1))
    choose(order)
    button.focus()
    entry.dispatchEvent(new Event('change', { bubbles: true }))
    const said: Record<string, string> = {
      text: entry.dataset.plain ?? '',
      rank: String(order.indexOf(entry) + 1),
      count: String(order.length),
    }
    if (status) {
      status.textContent = (root.dataset.moved ?? '').replace(
        /\{(\w+)\}/g,
        (_, key) => said[key] ?? '',
      )
    }
  })

  root.addEventListener('change', (event) => {
    const chosen = event.target
    if (!(chosen instanceof HTMLSelectElement) || chosen.value === '') return
    for (const other of entries().map(selectOf)) {
      if (other !== chosen && other.value === chosen.value) other.value = ''
    }
  })
}
