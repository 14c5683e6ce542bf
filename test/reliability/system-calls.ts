/** A line of strace: who called, and the call as written. Unfinished calls are joined to their end. */
type Call = { thread: string; text: string }

/** Reads what `strace -f -y -o FILE` wrote, in the order in which calls ended. */
export function readCalls(trace: string): Call[] {
  const open = new Map<string, string>()
  const calls: Call[] = []
  for (const line of trace.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (text.endsWith('<unfinished ...>')) {
      open.set(thread, text.replace(/ *<unfinished \.\.\.>$/, ''))
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)
    calls.push({ thread, text: resumed ? (open.get(thread) ?? '') + resumed[1] : text })
  }
  return calls
}

const writesLog = /^pwrite(?:64|v)?\(\d+<[^>]*-wal>/
const syncsLog = /^f(?:data)?sync\(\d+<[^>]*-wal>\) *= 0/
const sends = /^(?:write|writev|sendto|sendmsg)\(/

/**
 * How the answer whose bytes contain `mark` came about: the calls on the write-ahead log before it,
 * oldest first, since that thread's answer before. Null when no such answer was sent.
 */
export function beforeAnswer(
  calls: readonly Call[],
  mark: string,
): ('written' | 'synced')[] | null {
  const at = calls.findIndex(({ text }) => sends.test(text) && text.includes(mark))
  if (at < 0) return null
  const { thread } = calls[at]!
  const own = calls.slice(0, at).filter((call) => call.thread === thread)
  const last = own.findLastIndex(({ text }) => sends.test(text) && text.includes('HTTP/1.1 '))
  return own.slice(last + 1).flatMap(({ text }) => {
    if (writesLog.test(text)) return ['written' as const]
    return syncsLog.test(text) ? ['synced' as const] : []
  })
}
