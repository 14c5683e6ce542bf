import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { job } from '#db/schema/platform.ts'
import { world } from '#test/support/world.ts'
import { jobAttemptsMax, runDueJobs } from './jobs.server.ts'

const minuteMs = 60_000
let received: ParsedMail[] = []
let refuseNext = 0
let server: SMTPServer

beforeEach(async () => {
  received = []
  refuseNext = 0
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, accept) {
      if (refuseNext > 0) {
        refuseNext -= 1
        stream.resume()
        stream.on('end', () => accept(Object.assign(new Error('try later'), { responseCode: 451 })))
        return
      }
      simpleParser(stream).then((letter) => {
        received.push(letter)
        accept()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  vi.resetModules()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await new Promise<void>((closed) => server.close(() => closed()))
})

async function post() {
  const { queueMail, sendMail } = await import('./mail.server.ts')
  const here = world()
  const run = (now: number) => runDueJobs(here.db, new Map([['send-mail', sendMail]]), () => now)
  queueMail(here.system, {
    to: 'asha@allowed.example',
    subject: 'Échéance',
    text: 'Bonjour,\nà bientôt.',
  })
  return { here, run }
}

test('a mail reaches a real mail server, accents and all, once', async () => {
  const { here, run } = await post()
  await run(here.now)
  await run(here.now + minuteMs)
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ subject: 'Échéance', text: 'Bonjour,\nà bientôt.\n' })
})

test('a mail server that asks to try later gets the mail later', async () => {
  const { here, run } = await post()
  refuseNext = 2
  await run(here.now)
  await run(here.now + minuteMs)
  expect(received).toHaveLength(0)
  await run(here.now + 10 * minuteMs)
  expect(received).toHaveLength(1)
})

test('a mail that never can be sent is given up after a bound, and stays to be seen', async () => {
  const { here, run } = await post()
  refuseNext = 100
  for (let hours = 0; hours < 20; hours++) await run(here.now + hours * 60 * minuteMs)
  expect(refuseNext).toBe(100 - jobAttemptsMax)
  expect(here.db.select().from(job).all()).toMatchObject([
    { state: 'failed', attempts: jobAttemptsMax },
  ])
})
