const firstRetryMs = 1000
const lastRetryMs = 30_000
const typingMs = 700

/**
 * Sends a form to `data-save` whenever its entries change and tells in the element that `data-status`
 * names what has become of them: the answer's own words once they are kept, `data-saving`,
 * `data-lost` or `data-signed-out` until then. The page holds them until they are acknowledged: lost
 * ones are sent again, and nobody leaves by the form's buttons before.
 */
export function answer(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const { save = '', saving, lost, signedOut } = form.dataset
  const status = document.getElementById(form.dataset.status ?? '')
  let retryMs = firstRetryMs
  let timer = 0
  let leaving = false
  let busy: Promise<unknown> = Promise.resolve()

  const entries = () => new URLSearchParams(new FormData(form) as never).toString()
  const tell = (words = '', tone = '') => {
    if (status && status.textContent !== words) status.textContent = words
    if (status) status.dataset.tone = tone
  }
  let kept = entries()
  /** What the server would not take; it is not sent again until it is changed. */
  let refused: string | undefined
  let sending = false
  const isDealtWith = () => !sending && [kept, refused].includes(entries())

  const send = async () => {
    clearTimeout(timer)
    const sent = entries()
    if (sent === kept || sent === refused) return
    tell(saving)
    sending = true
    try {
      const body = new URLSearchParams(sent)
      const signal = AbortSignal.timeout(10_000)
      const reply = await fetch(save, { method: 'POST', body, redirect: 'manual', signal })
      if (reply.type === 'opaqueredirect') return tell(signedOut, 'danger')
      const { saved, words } = await reply.json()
      if (saved) kept = sent
      else refused = sent
      tell(words, saved ? '' : 'danger')
      retryMs = firstRetryMs
    } catch {
      tell(lost, 'danger')
      timer = window.setTimeout(queue, retryMs)
      retryMs = Math.min(retryMs * 2, lastRetryMs)
    } finally {
      sending = false
    }
  }
  /** One after another, so that an older answer never overtakes a newer one. */
  const queue = () => {
    busy = busy.then(send)
    return busy
  }

  form.addEventListener('change', queue)
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(queue, typingMs)
  })
  form.addEventListener('submit', async (event) => {
    // A form that is being sent cannot be sent again: where nothing is waited for, it just goes.
    leaving ||= isDealtWith()
    if (leaving) return
    event.preventDefault()
    await queue()
    leaving = isDealtWith()
    if (leaving) form.requestSubmit(event.submitter)
  })
  window.addEventListener('online', queue)
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && entries() !== kept) event.preventDefault()
  })
}
