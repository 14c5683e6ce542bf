/** A button that prints the page; it is hidden until this runs. */
export function print(button: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
