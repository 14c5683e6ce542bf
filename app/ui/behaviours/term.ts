const gap = 6

/** Puts the popover of a word under the word; without this it stands at the foot of the screen. */
export function term(button: HTMLElement): void {
  const popover = document.getElementById(button.getAttribute('popovertarget') ?? '')
  popover?.addEventListener('toggle', () => {
    if (!popover.matches(':popover-open')) return
    const word = button.getBoundingClientRect()
    const { width, height } = popover.getBoundingClientRect()
    const below = word.bottom + gap + height < innerHeight
    const left = Math.min(word.left, document.documentElement.clientWidth - width - gap)
    popover.style.inset = 'auto'
    popover.style.left = `${Math.max(gap, left)}px`
    popover.style.top = `${below ? word.bottom + gap : Math.max(gap, word.top - gap - height)}px`
  })
}
