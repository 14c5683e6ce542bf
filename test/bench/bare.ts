import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#test/support/serving.ts'
import { atEnd } from './endings.ts'
import { type BenchResponse, openConnection } from './http-client.ts'
import { cores } from './machine.ts'

/** Headers that Node writes by itself. */
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])

function headersOf({ headers, body }: BenchResponse): string[] {
  const lines = headers.split('\r\n').slice(1)
  const kept = lines.map((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ])
  const sent = kept.filter(([name]) => name && !own.has(name))
  return [...sent, ['content-length', String(body.length)]].flat() as string[]
}

/** A bare `node:http` server in as many processes, that answers everything with one response's bytes. */
export async function startBare(
  folder: string,
  sample: BenchResponse,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const [body, head] = [join(folder, 'bare.body'), join(folder, 'bare.json')]
  writeFileSync(body, sample.body)
  writeFileSync(head, JSON.stringify({ status: sample.status, headers: headersOf(sample) }))
  const port = await freePort()
  const args = ['test/bench/bare-server.mjs', String(port), String(cores), body, head]
  const server = spawn(process.execPath, args, { stdio: 'ignore' })
  const exited = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await exited
  }
  atEnd(stop)
  await untilAnswering(port)
  return { port, stop }
}

async function untilAnswering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const connection = openConnection(port)
    const answered = await connection.send({ path: '/' }).catch(() => null)
    connection.close()
    if (answered) return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error('the bare server did not answer')
}
