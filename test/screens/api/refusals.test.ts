import { beforeAll, describe, expect, test } from 'vitest'
import { callsAllowed, strangerCallsMax, tokenCallsMax } from '#app/features/account/api-limit.ts'
import { revokeToken } from '#app/features/account/api-tokens.server.ts'
import { endGrant } from '#app/features/organisation/commands/grants.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { grant } from '#db/schema/organisation.ts'
import { aGrant, made } from '#test/factories/organisation.ts'
import { aReport, aToken } from '#test/factories/report.ts'
import { caller } from '#test/support/calls.ts'
import { visit } from '#test/support/visit.ts'
import type { World } from '#test/support/world.ts'

let report: Awaited<ReturnType<typeof aReport>>

beforeAll(async () => {
  report = await aReport()
})

const rate = '/indicators/certification-rate'
const person = '/learners/XAA/NORTH-0/status'

function aCaller(here = report.here) {
  const { as, units } = report
  const { token, tokenId } = aToken(report.here, as.administrator, units.staff, '2027-06-01')
  return { token, tokenId, call: caller(here, token) }
}

async function problem(answer: Promise<Response>) {
  const { status, headers } = await answer
  return { status, headers, ...(await (await answer).json()) }
}

/** Ends every grant of somebody from that day on. */
function loses(here: World, learnerId: string, on: string) {
  for (const held of here.db.select().from(grant).all()) {
    if (held.learnerId !== learnerId) continue
    made(perform(here.system, endGrant, { grantId: held.id, on }))
  }
}

describe('a token', () => {
  test('that is missing, mistyped or nobody’s opens nothing, and the answer says what to send', async () => {
    const paths = ['/indicators', rate, person]
    const wrong = ['', 'Bearer', 'Bearer short', `Bearer cursus_${'x'.repeat(43)}`, 'Basic YTpi']
    for (const path of paths) {
      for (const authorization of wrong) {
        const sent = visit(report.here, `/api/v1${path}`, { headers: { authorization } })
        const answer = await problem(sent)
        expect(answer.status, authorization).toBe(401)
        expect(answer.error, authorization).toMatch(/^token-(missing|unknown)$/)
        expect(answer.message).toContain('/admin/tokens')
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
    }
  })

  test('in the address is none: addresses are written down', async () => {
    const { token } = aCaller()
    const sent = visit(report.here, `/api/v1/indicators?access_token=${token}`)
    expect((await sent).status).toBe(401)
  })

  test('works to its last day and no longer', async () => {
    const { as, units, here } = report
    const { token } = aToken(here, as.administrator, units.staff, '2026-12-01')
    const on = async (day: string) => (await caller(here.at(day), token)('/indicators')).status
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([200, 401])
  })

  test('that was revoked is refused from that moment', async () => {
    const { call, tokenId } = aCaller()
    expect((await call(rate)).status).toBe(200)
    made(perform(report.here.as(report.as.administrator), revokeToken, { tokenId }))
    for (const path of ['/indicators', rate, person]) {
      expect((await problem(call(path))).error, path).toBe('token-unknown')
    }
  })

  test('reads what its owner may read now: nothing once the grants ended', async () => {
    const own = await aReport()
    const { token } = aToken(own.here, own.as.administrator, own.units.staff)
    const later = caller(own.here.at('2026-06-10'), token)
    expect((await later(person)).status).toBe(200)
    loses(own.here, own.as.administrator, '2026-06-10')
    for (const path of ['/indicators', rate, person]) {
      expect(await problem(later(path)), path).toMatchObject({
        status: 403,
        error: 'not-permitted',
      })
    }
  })

  test('of an owner who keeps a part of the unit only reads nothing of the whole', async () => {
    const own = await aReport()
    const { token } = aToken(own.here, own.as.administrator, own.units.staff)
    loses(own.here, own.as.administrator, '2026-06-10')
    const part = { learnerId: own.as.administrator, unitId: own.units.north }
    aGrant(own.here, { ...part, set: 'administrator', from: '2026-06-02' })
    const later = caller(own.here.at('2026-06-10'), token)
    for (const path of [rate, `${rate}?unit=NORTH`]) expect((await later(path)).status).toBe(403)
  })

  test('of an owner who may read figures only tells nothing of a person', async () => {
    const own = await aReport()
    const { token } = aToken(own.here, own.as.administrator, own.units.staff)
    loses(own.here, own.as.administrator, '2026-06-10')
    const over = { learnerId: own.as.administrator, unitId: own.units.staff }
    aGrant(own.here, { ...over, set: 'auditor', from: '2026-06-02' })
    const later = caller(own.here.at('2026-06-10'), token)
    expect((await later(person)).status).toBe(403)
    const { total, groups } = await (await later(`${rate}?unit=HQ`)).json()
    expect(total.required).toBe(50)
    const east = groups.find(({ key }: { key: string }) => key === 'EAST')
    expect([east.required, east.certified, east.rate]).toEqual([null, null, null])
  })
})

describe('a parameter', () => {
  const refused = async (path: string, locale?: 'en' | 'fr') => {
    const { headers: _, ...rest } = await problem(aCaller().call(path, { locale }))
    return rest
  }

  test('that is no day, no grouping or unknown is refused, and the answer names it', async () => {
    const cases: [string, string, string[]][] = [
      [`${rate}?asOf=2026-02-30`, 'as-of', ['asOf', '2026-02-30', 'YYYY-MM-DD']],
      [`${rate}?asOf=1969-12-31`, 'as-of', ['1969-12-31', '1970']],
      [`${rate}?asOf=9999-12-31`, 'as-of', ['2149']],
      [`${rate}?knownOn=2026-06-02`, 'known-on', ['knownOn', '2026-06-02']],
      [`${rate}?by=shoe`, 'by', ['by', 'shoe', 'category']],
      [`${rate}?units=HQ`, 'parameter', ['units', 'unit, asOf, knownOn, by, certification']],
      [`${rate}?unit=HQ&unit=NORTH`, 'given-twice', ['unit']],
      ['/indicators?by=unit', 'parameter', ['by']],
      [`${person}?asOf=tomorrow`, 'as-of', ['asOf', 'tomorrow']],
      [`${person}?asOf=9999-12-31`, 'as-of', ['9999-12-31']],
      [`${person}?unit=HQ`, 'parameter', ['unit', 'asOf']],
    ]
    for (const [path, error, said] of cases) {
      const answer = await refused(path)
      expect([answer.status, answer.error], path).toEqual([400, error])
      for (const part of said) expect(answer.message, path).toContain(part)
    }
  })

  test('with nothing, with zero bytes or without end is refused and breaks nothing', async () => {
    for (const value of ['%00', '%00HQ', 'x'.repeat(3000), '%F0%9F%90%99', '../..', '%25']) {
      expect((await aCaller().call(`${rate}?unit=${value}`)).status, value).toBe(404)
      expect((await aCaller().call(`${rate}?asOf=${value}`)).status, value).toBe(400)
    }
    const long = await refused(`${rate}?by=${'x'.repeat(3000)}`)
    expect(long.message.length).toBeLessThan(300)
    expect((await aCaller().call(`${rate}?asOf=&by=&unit=`)).status).toBe(200)
  })

  test('that is refused is explained in the language that is asked for', async () => {
    expect((await refused(`${rate}?by=shoe`, 'fr')).message).toContain('« shoe »')
    const { call } = aCaller()
    const french = call(`${rate}?by=shoe`, { headers: { 'accept-language': 'fr' } })
    expect((await problem(french)).message).toContain('« shoe »')
    const stranger = visit(report.here, '/api/v1/indicators', { locale: 'fr' })
    expect((await problem(stranger)).message).toContain('jeton')
  })
})

describe('too many calls', () => {
  const limited = async (answer: Promise<Response>) => {
    const { status, error, headers } = await problem(answer)
    return { status, error, seconds: Number(headers.get('retry-after')) }
  }

  test('with one token are asked to wait, while other tokens go on', async () => {
    const here = report.here.at('2026-06-03')
    const { call, tokenId } = aCaller(here)
    const other = aCaller(here)
    for (let n = 1; n < tokenCallsMax; n++) callsAllowed(tokenId, true, here.now)
    expect((await call('/indicators')).status).toBe(200)
    const { status, error, seconds } = await limited(call('/indicators'))
    expect([status, error]).toEqual([429, 'too-many'])
    expect(seconds).toBeGreaterThan(0)
    expect((await other.call('/indicators')).status).toBe(200)
    const afterwards = { ...here, now: here.now + seconds * 1000 }
    expect((await caller(afterwards, aCaller().token)('/indicators')).status).toBe(200)
  })

  test('without a good token are counted by address, so that nobody can try tokens out', async () => {
    const here = report.here.at('2027-01-04')
    const guess = () => caller(here, `cursus_${'x'.repeat(43)}`)('/indicators')
    for (let n = 0; n < strangerCallsMax; n++) expect((await guess()).status).toBe(401)
    expect(await limited(guess())).toMatchObject({ status: 429, error: 'too-many' })
    expect((await aCaller(here).call('/indicators')).status).toBe(200)
  })
})

test('the API is for reading: every other method is refused, and HEAD is answered like GET', async () => {
  const { token } = aCaller()
  const headers = { authorization: `Bearer ${token}` }
  for (const path of ['/openapi.json', '/indicators', rate, person]) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await visit(report.here, `/api/v1${path}`, { method, headers })
      expect(answer.status, `${method} ${path}`).toBe(405)
    }
    const head = await visit(report.here, `/api/v1${path}`, { method: 'HEAD', headers })
    expect(head.status, path).toBe(200)
  }
})
