import { parentPort } from 'node:worker_threads'

/** A worker for the compiler's limits: it does what the text it is given says. */
parentPort?.on('message', ({ body }: { body: string }) => {
  if (body === 'loop') for (;;);
  if (body === 'eat') for (const eaten: string[][] = []; ; ) eaten.push(Array(100_000).fill(body))
  const fault = body === 'fault' ? 'It went wrong' : undefined
  parentPort?.postMessage(fault ? { fault } : { made: { findings: [], words: body } })
})
parentPort?.postMessage({ ready: true })
