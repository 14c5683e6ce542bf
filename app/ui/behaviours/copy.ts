/** A button that copies `data-copy` and says so with `data-done`; it is hidden until this runs. */
export function copy(button: HTMLElement): void {
  if (!navigator.clipboard) return
  const word = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    button.textContent = button.dataset.done ?? word
    setTimeout(() => {
      button.textContent = word
    }, 3000)
  })
}
