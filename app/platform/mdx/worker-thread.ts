import { parentPort } from 'node:worker_threads'
import type { TextJob } from './made-text.ts'
import { type Maker, makeText } from './make-text.ts'

/** Makes the texts that arrive, one after the other. Called by the worker's entry. */
export async function serveTexts<Context, Made>(
  maker: Maker<Context, Made>,
  warmUp: TextJob<Context>,
): Promise<void> {
  // The first text pays for loading the compiler: not one of an author's, which has a time limit.
  await makeText(maker, warmUp)
  parentPort?.on('message', async (job: TextJob<Context>) => {
    try {
      parentPort?.postMessage({ made: await makeText(maker, job) })
    } catch (error) {
      parentPort?.postMessage({ fault: error instanceof Error ? error.stack : String(error) })
    }
  })
  parentPort?.postMessage({ ready: true })
}
