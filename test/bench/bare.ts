import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#test/support/serving.ts'
import { type BenchResponse, openConnection } from './http-client.ts'

/** Headers that Node writes by itself. */
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

function headersOf({ headers }: BenchResponse): [string, string][] {
  const lines = headers.split('\r\n').slice(1)
  return lines
    .map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 2),
    ])
    .filter(([name]) => name && !own.has(name))
}

/** A bare `node:http` server that answers everything with the bytes of a response. */
export async function startBare(
  folder: string,
  sample: BenchResponse,
): Promise<{ port: number; stop: () => void }> {
  const [body, head] = [join(folder, 'bare.body'), join(folder, 'bare.json')]
  writeFileSync(body, sample.body)
  const headers = headersOf(sample)
  if (!headers.some(([name]) => name === 'content-length'))
    headers.push(['content-length', String(sample.body.length)])
  writeFileSync(head, JSON.stringify({ status: sample.status, headers: headers.flat() }))
  const port = await freePort()
  const args = ['test/bench/bare-server.mjs', port, availableParallelism(), body, head]
  const server = spawn(process.execPath, args.map(String), { stdio: 'ignore' })
  await untilAnswering(port)
  return { port, stop: () => server.kill('SIGTERM') }
}

async function untilAnswering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const connection = openConnection(port)
    const answered = await connection.send({ path: '/' }).catch(() => null)
    connection.close()
    if (answered) return
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error('The bare server did not answer')
}
