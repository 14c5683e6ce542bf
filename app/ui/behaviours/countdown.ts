const secondMs = 1000
const minuteMs = 60_000
/** Minutes left at which a screen reader says so. */
const announced = [10, 5, 1]

/**
 * Counts down `data-left` milliseconds in the words of `data-words`, where `{time}` stands for them,
 * and when they are over sends the form that `data-form` names with `data-name` = `data-value`. The
 * server keeps the time; this only shows it.
 */
export function countdown(clock: HTMLElement): void {
  const { left = '0', words = '{time}', name = '', value = '' } = clock.dataset
  const form = document.getElementById(clock.dataset.form ?? '')
  const end = Date.now() + Number(left)
  const timer = setInterval(tick, secondMs)
  tick()

  function tick() {
    const rest = Math.max(0, end - Date.now())
    const minutes = Math.ceil(rest / minuteMs)
    show(rest > minuteMs ? [minutes, 'minute'] : [Math.ceil(rest / secondMs), 'second'])
    clock.ariaLive =
      announced.includes(minutes) && rest > (minutes - 0.05) * minuteMs ? 'polite' : 'off'
    if (rest === 0) over()
  }

  function show([count, unit]: [number, string]) {
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const
    const time = new Intl.NumberFormat(document.documentElement.lang, style).format(count)
    const text = words.replace('{time}', time)
    if (clock.textContent !== text) clock.textContent = text
  }

  function over() {
    clearInterval(timer)
    if (!(form instanceof HTMLFormElement)) return
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
    form.append(field)
    form.requestSubmit()
  }
}
