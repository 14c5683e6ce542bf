/**
 * Keys for those who asked for them: `/` and `?` press what carries that `data-shortcut`, `j` and `k`
 * walk through what carries `data-shortcut="item"`, `1` to `9` choose in the question in view.
 */
export function shortcuts(root: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (press(root, event.key)) event.preventDefault()
  })
}

function press(root: HTMLElement, key: string): boolean {
  if (key === '/' || key === '?') return reach(root.querySelector(`[data-shortcut="${key}"]`))
  if (key === 'j' || key === 'k') return walk(root, key === 'j' ? 1 : -1)
  if (/^[1-9]$/.test(key)) return choose(root, Number(key) - 1)
  return false
}

function reach(element: HTMLElement | null): boolean {
  if (element instanceof HTMLAnchorElement) element.click()
  else element?.focus()
  return element !== null
}

function walk(root: HTMLElement, step: number): boolean {
  const items = [...root.querySelectorAll<HTMLElement>('[data-shortcut="item"]')]
  const here = items.indexOf(document.activeElement as HTMLElement)
  const next = items[here < 0 ? 0 : here + step]
  next?.focus()
  return next !== undefined
}

function choose(root: HTMLElement, index: number): boolean {
  const question = document.activeElement?.closest('.choices') ?? root.querySelector('.choices')
  const choice = question?.querySelectorAll<HTMLInputElement>('.choice input')[index]
  choice?.click()
  choice?.focus()
  return choice !== undefined
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
}
