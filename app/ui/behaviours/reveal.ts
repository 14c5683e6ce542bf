/** Shows and hides the password that `aria-controls` names; the button's word says what it will do. */
export function reveal(button: HTMLElement): void {
  const input = document.getElementById(button.getAttribute('aria-controls') ?? '')
  if (!(input instanceof HTMLInputElement)) return
  const show = (shown: boolean) => {
    input.type = shown ? 'text' : 'password'
    button.textContent = (shown ? button.dataset.hide : button.dataset.show) ?? ''
  }
  button.hidden = false
  button.addEventListener('click', () => show(input.type === 'password'))
  // A browser offers to keep only what is sent from a password field.
  input.form?.addEventListener('submit', () => show(false))
}
