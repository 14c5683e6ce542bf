import { type ChildProcess, spawn } from 'node:child_process'
import { build } from 'esbuild'

/**
 * Runs a script in so many processes of their own and answers with what `tell(value)` said in each.
 * In the script `await meet()` waits until all of them are there, and then lets all go at once.
 */
export async function atOnce(count: number, script: string): Promise<unknown[]> {
  const code = await bundled(script)
  const processes = Array.from({ length: count }, () => start(code))
  await Promise.all(processes.map(({ ready }) => ready))
  for (const { child } of processes) child.send('go')
  return Promise.all(processes.map(({ told }) => told))
}

const preamble = `
const meet = () => new Promise((go) => { process.once('message', go); process.send({ ready: true }) })
const tell = (value) => process.send({ told: value }, () => process.disconnect())
`

/** One file with all of our own code in it, so that a process starts in a moment. */
async function bundled(script: string): Promise<string> {
  const stdin = { contents: preamble + script, resolveDir: process.cwd(), loader: 'ts' as const }
  const options = { bundle: true, write: false, platform: 'node', format: 'esm' } as const
  const { outputFiles } = await build({ stdin, ...options, packages: 'external' })
  return outputFiles[0]!.text
}

type Message = { ready: true } | { told: unknown }

function start(code: string): {
  child: ChildProcess
  ready: Promise<void>
  told: Promise<unknown>
} {
  const stdio = ['pipe', 'inherit', 'pipe', 'ipc'] as const
  const child = spawn(process.execPath, ['--input-type=module', '-'], { stdio: [...stdio] })
  child.stdin!.end(code)
  let complaint = ''
  child.stderr!.on('data', (chunk) => {
    complaint += chunk
  })
  const answer = <T>(pick: (message: Message) => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      child.on('message', (message: Message) => {
        const value = pick(message)
        if (value !== undefined) resolve(value)
      })
      child.on('exit', (status) => reject(new Error(`Ended with ${status}: ${complaint}`)))
    })
  const ready = answer((message) => ('ready' in message ? message.ready : undefined))
  return {
    child,
    ready: ready.then(() => undefined),
    told: answer((message) => ('told' in message ? message.told : undefined)),
  }
}
