import { type BenchRequest, type BenchResponse, openConnection } from '#test/bench/http-client.ts'
import { itemsOf } from '#test/factories/assessment.ts'
import { acknowledged, type Ledger, reading, sending } from './acknowledged.ts'
import { assessmentId, type Sitter } from './installation.ts'

type Given = {
  sitters: Sitter[]
  path: string
  ledger: Ledger
  /** The port to send to now; a server that was killed comes back on another. */
  port: () => number
}

export type SittingLoad = {
  /** How many answers and submissions were acknowledged, and how many attempts a kill cut off. */
  counts: () => { answers: number; submissions: number; lostOnTheWay: number }
  /** What was refused although nothing was wrong with it. */
  surprises: string[]
  stop: () => Promise<void>
}

type Counted = { answers: number; submissions: number; lostOnTheWay: number }

/** Everybody sits one attempt after another, each answer and submission over HTTP, until stopped. */
export function startSitting(given: Given): SittingLoad {
  const counts: Counted = { answers: 0, submissions: 0, lostOnTheWay: 0 }
  const surprises: string[] = []
  let stopping = false
  const one = async (sitter: Sitter) => {
    while (!stopping) {
      const connection = openConnection(given.port())
      let answered = false
      const send: Send = async (request) => {
        const response = await connection.send(request)
        answered = true
        return response
      }
      try {
        await sitOnce(sitter, given, send, counts, surprises)
      } catch {
        if (answered) counts.lostOnTheWay += 1
        await new Promise((resume) => setTimeout(resume, 50))
      } finally {
        connection.close()
      }
    }
  }
  const all = Promise.all(given.sitters.map(one))
  return {
    counts: () => ({ ...counts }),
    surprises,
    stop: async () => {
      stopping = true
      await all
    },
  }
}

type Send = (request: BenchRequest) => Promise<BenchResponse>

/** Starts or resumes an attempt, answers every question, the first of them twice, and submits. */
async function sitOnce(
  { learnerId, cookie }: Sitter,
  { path, ledger }: Given,
  send: Send,
  counts: Counted,
  surprises: string[],
): Promise<void> {
  const post = (address: string, body = '') => send({ method: 'POST', path: address, cookie, body })
  const started = await post(`/assess/${assessmentId}`)
  const attemptId = /\/assess\/attempt\/([^/]+)\//.exec(started.headers)?.[1]
  if (!attemptId) return void surprises.push(`a start was answered ${started.status}`)
  const items = reading(path, (db) => itemsOf({ db }, attemptId))
  for (const [index, { itemId, fields }] of [...items.slice(0, 1), ...items].entries()) {
    const place = Number(fields.answer![0])
    const chosen = index % 5 === 0 ? { answer: [String((place % 3) + 1)] } : fields
    sending(ledger, attemptId, itemId, chosen)
    const body = new URLSearchParams({ item: itemId, answer: chosen.answer![0]! })
    const kept = await post(`/assess/attempt/${attemptId}/answer`, body.toString())
    if (kept.status !== 200) return void surprises.push(`an answer was answered ${kept.status}`)
    acknowledged(ledger, attemptId, itemId)
    counts.answers += 1
  }
  const submitted = await post(`/assess/attempt/${attemptId}/review`)
  if (submitted.status !== 302 && submitted.status !== 303)
    return void surprises.push(`a submission was answered ${submitted.status}`)
  ledger.submitted.add(attemptId)
  counts.submissions += 1
  for (const id of reading(path, (db) => heldBy(db, learnerId))) ledger.credentials.add(id)
}

function heldBy(db: Parameters<Parameters<typeof reading>[1]>[0], learnerId: string): string[] {
  const held = db.$client.prepare('SELECT id FROM credential WHERE learner_id = ?').pluck()
  return held.all(learnerId) as string[]
}
