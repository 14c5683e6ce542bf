/** A link that opens the dialog named by `data-dialog` instead of going to its page. */
export function dialog(link: HTMLElement): void {
  const target = document.getElementById(link.dataset.dialog ?? '')
  if (!(target instanceof HTMLDialogElement)) return
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    target.showModal()
  })
}
