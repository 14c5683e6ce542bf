import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openConnection } from '#test/bench/http-client.ts'
import { itemsOf } from '#test/factories/assessment.ts'
import { startServing } from '#test/support/serving.ts'
import { reading } from './acknowledged.ts'
import { assessmentId, type Installation, install } from './installation.ts'
import { beforeAnswer, readCalls } from './system-calls.ts'

let place: Installation | undefined

afterAll(() => {
  if (place) rmSync(place.folder, { recursive: true, force: true })
})

/** The mark of an acknowledged answer in the bytes that the server sends; strace escapes quotes. */
const saved = '\\"saved\\":true'

/** Whether processes can be traced here: strace is there and allowed to. */
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '--version']).status === 0
}

test('an answer is on the disk before it is acknowledged', async (context) => {
  if (!canTrace()) context.skip('strace is not here or may not trace: the order is not observed')
  place = await install(1)
  const { serving, path, sitters } = place
  const trace = join(serving.folder, 'calls.txt')
  const calls = 'pwrite64,pwritev,fsync,fdatasync,write,writev,sendto,sendmsg'
  const under = ['strace', '-D', '-f', '-y', '-s', '2000', '-o', trace, '-e', `trace=${calls}`]
  const env = { ...serving.env, WORKERS: '1' }
  const server = await startServing({ ...serving, env, under })
  const { send, close } = openConnection(server.port)
  const { cookie } = sitters[0]!
  const started = await send({ method: 'POST', path: `/assess/${assessmentId}`, cookie })
  const attemptId = /\/assess\/attempt\/([^/]+)\//.exec(started.headers)![1]!
  const [first] = reading(path, (db) => itemsOf({ db }, attemptId))
  const body = new URLSearchParams({ item: first!.itemId, answer: first!.fields.answer![0]! })
  const address = `/assess/attempt/${attemptId}/answer`
  const kept = await send({ method: 'POST', path: address, cookie, body: body.toString() })
  expect([kept.status, kept.body.toString()]).toEqual([
    200,
    expect.stringContaining('"saved":true'),
  ])
  close()
  await server.stop()

  const text = readFileSync(trace, 'utf8')
  const order = beforeAnswer(readCalls(text), saved)
  expect(order).toContain('written')
  expect(order?.at(-1)).toBe('synced')

  const unsynced = text.replace(/^.*f(?:data)?sync.*$/gm, '')
  expect(beforeAnswer(readCalls(unsynced), saved)?.at(-1)).toBe('written')
})

test('a sync that ends after the answer was sent does not count as before it', () => {
  const written = '7 pwrite64(9</d/cursus.db-wal>, "x", 1, 0) = 1'
  const answered = `7 write(20<socket:[1]>, "HTTP/1.1 200 OK ${saved}", 90) = 90`
  const [begun, ended] = [
    '7 fdatasync(9</d/cursus.db-wal> <unfinished ...>',
    '7 <... fdatasync resumed>) = 0',
  ]
  const order = (...lines: string[]) => beforeAnswer(readCalls(lines.join('\n')), saved)
  expect(order(written, begun, ended, answered)).toEqual(['written', 'synced'])
  expect(order(written, begun, answered, ended)).toEqual(['written'])
  expect(order(written, begun, ended)).toBeNull()
})
