const saveEveryMs = 20_000
/** What is less far down the window than this is being read. */
const eyePixels = 120

/**
 * A text that is gone on with where one stopped: it begins at the paragraph that `data-position` counts
 * to, and sends where it was read to `data-save`, now and then and when the page is left.
 */
export function position(text: HTMLElement): void {
  const paragraphs = [...text.querySelectorAll('.prose > *')]
  const { position: from = '0', save } = text.dataset
  let saved = Number(from)
  if (saved > 0 && location.hash === '' && !isReturning()) paragraphs[saved]?.scrollIntoView()
  if (!save) return
  const send = () => {
    const reached = paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > eyePixels)
    const now = reached < 0 ? paragraphs.length - 1 : reached
    if (now === saved || !navigator.sendBeacon(save, new URLSearchParams({ position: `${now}` }))) {
      return
    }
    saved = now
  }
  setInterval(send, saveEveryMs)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send()
  })
  addEventListener('pagehide', send)
}

/** After going back or loading anew the browser itself remembers the place. */
function isReturning(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload' || entry?.type === 'back_forward'
}
