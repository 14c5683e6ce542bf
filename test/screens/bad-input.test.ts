import { beforeAll, describe, expect, test } from 'vitest'
import { readMessages } from '#app/platform/i18n/messages.server.ts'
import { aWholePlace, type WholePlace } from '#test/factories/whole-place.ts'
import { aPassword, askForAccount, cookiesOf } from '#test/support/account.ts'
import { everyAddress, patternOf, routeModule } from '#test/support/addresses.ts'
import { changedSince, everythingKept, writesOf } from '#test/support/everything-kept.ts'
import { visit } from '#test/support/visit.ts'
import { copyOf, type World } from '#test/support/world.ts'
import '#test/support/compiler.ts'

type Field = {
  good: string
  /** What a value answers that nobody could have meant; null where it is left unread. */
  wrong: number | null
  /** What is answered where the field is not there, when that is something else. */
  missing?: number | null
  /** What is answered to what is no text, too long or not there, when that is something else. */
  malformed?: number
  /** A text of any length up to this is meant. */
  text?: true
}

type Form = {
  address: string
  as: keyof WholePlace['as'] | 'stranger'
  fields: Record<string, Field>
  /** What the browser remembers of a registration or a recovery. */
  cookie?: string
  /** Tables that the page itself writes when it is shown again: who read what, how far. */
  shownAgain?: string[]
  /** What the good form answers. */
  good: number
}

const back: Field = { good: '/learn', wrong: null }
const asked = (good: string): Field => ({ good, wrong: 400 })
/** Names something: what names nothing is not found. */
const named = (good: string, wrong = 404): Field => ({ good, wrong })
/** The same, while what cannot be a name of anything is refused at sight. */
const reference = (good: string, wrong: number): Field => ({ good, wrong, malformed: 400 })
/** Tells what is wanted of an address that does several things. */
const intent = (good: string): Field => ({ good, wrong: 400 })

/** Names are people's own, in every script there is, though without what cannot be seen. */
const name = (good: string): Field => ({ good, wrong: 400, text: true })

const email = asked('new@allowed.example')
const password = asked(aPassword)
/** Only compared: a strange one is that of nothing. */
const hash: Field = { good: '', wrong: null }

const lessonRead = ['enrolment', 'lesson_progress']
const viewed = ['event', 'sqlite_sequence']

const forms: Form[] = [
  { address: '/account/sign-in', as: 'stranger', fields: { email, password, back }, good: 400 },
  {
    ...{ address: '/account/sign-up', as: 'stranger', good: 303 },
    fields: { email, givenName: name('Asha'), familyName: name('Rao'), password, back },
  },
  {
    ...{ address: '/account/verify', as: 'stranger', cookie: '{registering}', good: 422 },
    fields: { code: asked('123456') },
  },
  { address: '/account/recover', as: 'stranger', fields: { email, back }, good: 303 },
  {
    ...{ address: '/account/reset', as: 'stranger', cookie: '{recovering}', good: 422 },
    fields: { code: asked('123456'), password },
  },
  { address: '/account/claim/{claim}', as: 'stranger', fields: { password }, good: 303 },
  {
    ...{ address: '/account/newsletter', as: 'learner', good: 303 },
    fields: { answer: intent('yes'), back },
  },
  {
    ...{ address: '/account/preferences', as: 'learner', good: 400 },
    fields: { intent: intent('password'), current: password, password },
  },
  {
    ...{ address: '/account/preferences', as: 'learner', good: 404 },
    fields: { intent: intent('end-session'), session: named('none') },
  },
  ...['newsletter', 'shortcuts'].map(
    (what): Form => ({
      ...{ address: '/account/preferences', as: 'learner', good: 303 },
      fields: { intent: intent(what), on: intent('yes') },
    }),
  ),
  {
    ...{ address: '/account/language', as: 'learner', good: 303 },
    fields: { locale: intent('fr'), back },
  },
  {
    ...{ address: '/account/theme', as: 'learner', good: 303 },
    fields: { theme: intent('dark'), back },
  },
  { address: '/learn/signals', as: 'leader', fields: { intent: intent('start') }, good: 303 },
  { address: '/learn/signals/one', as: 'learner', fields: { intent: intent('done') }, good: 303 },
  {
    ...{ address: '/learn/signals/one', as: 'learner', good: 303, shownAgain: lessonRead },
    fields: {
      intent: intent('note'),
      block: reference('think-one', 404),
      text: { good: 'A note.', wrong: 400, missing: null, text: true },
    },
  },
  {
    ...{ address: '/learn/signals/one/position', as: 'learner', good: 204 },
    fields: { position: asked('7') },
  },
  {
    ...{ address: '/assess/attempt/{attempt}/1', as: 'learner', good: 303 },
    fields: {
      item: reference('{item}', 422),
      to: { ...intent('next'), missing: null },
    },
  },
  {
    ...{ address: '/assess/attempt/{attempt}/answer', as: 'learner', good: 200 },
    fields: {
      item: reference('{item}', 422),
      to: { ...intent('next'), missing: null },
    },
  },
  {
    ...{ address: '/author/maps', as: 'author', good: 303 },
    fields: { intent: intent('new'), kind: asked('lesson'), id: asked('third') },
  },
  {
    ...{ address: '/author/maps', as: 'author', good: 409 },
    fields: { intent: intent('publish'), seen: hash, change: asked('editorial') },
  },
  {
    ...{ address: '/author/maps/edit?path=lessons%2Fscale%2Fen.mdx', as: 'author', good: 409 },
    fields: {
      intent: { ...intent('save'), missing: null },
      text: { good: 'A text.', wrong: null, text: true },
      shown: hash,
      published: hash,
    },
  },
  {
    ...{ address: '/author/maps/discard?path=lessons%2Fscale%2Fen.mdx', as: 'author', good: 404 },
    fields: { shown: hash },
  },
  { address: '/team/{asha}', as: 'leader', fields: { back }, good: 303 },
  {
    ...{ address: '/admin/people/{asha}', as: 'administrator', good: 303, shownAgain: viewed },
    fields: {
      permissionSet: asked('leader'),
      unit: reference('NORTH', 422),
      from: asked('2026-06-01'),
      lastDay: { ...asked('2026-07-01'), missing: null },
    },
  },
  {
    ...{ address: '/admin/people/{asha}', as: 'administrator', good: 404, shownAgain: viewed },
    fields: { intent: intent('end'), grantId: named('none') },
  },
  {
    ...{ address: '/admin/registrations', as: 'administrator', good: 404 },
    fields: { intent: intent('accept'), requestId: named('none') },
  },
  {
    ...{ address: '/admin/import', as: 'administrator', good: 400 },
    fields: { on: asked('2026-06-01'), full: { good: '', wrong: null } },
  },
  {
    ...{ address: '/admin/tokens', as: 'administrator', good: 200 },
    fields: {
      name: name('Dashboard'),
      unit: reference('NORTH', 422),
      lastDay: asked('2026-12-31'),
    },
  },
  {
    ...{ address: '/admin/tokens', as: 'administrator', good: 404 },
    fields: { intent: intent('revoke'), tokenId: named('none') },
  },
  { address: '/admin/jobs', as: 'administrator', fields: { jobId: named('{job}') }, good: 303 },
]

/** Forms of a single button: nothing in them is read. */
const withoutFields = [
  '/account/new-code',
  '/account/sign-out',
  '/account/confirm/:token',
  '/assess/:assessmentId',
  '/assess/attempt/:attemptId/review',
  '/admin/people/:learnerId/claim-link',
  '/admin/import/:importId',
]

let place: WholePlace
let before: Map<string, string>
/** Cookies of strangers who began something. */
let browsers: Record<string, string> = {}

beforeAll(async () => {
  place = await aWholePlace()
  const { here } = place
  const recover = { form: { email: 'new@allowed.example' } }
  browsers = {
    registering: cookiesOf(await askForAccount(here)),
    recovering: cookiesOf(await visit(here, '/account/recover', recover)),
  }
  before = everythingKept(here)
}, 120_000)

const filled = (text: string) =>
  text.replace(/\{(\w+)\}/g, (_, name: 'asha') => browsers[name] ?? String(place[name]))

type Value = string | File | string[] | undefined
type Values = Record<string, Value>

function bodyOf(values: Values): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value ?? []].flat()) body.append(name, one)
  }
  return body
}

const goodOf = ({ fields }: Form): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, { good }]) => [name, filled(good)]))

function send(here: World, { address, as, cookie }: Form, body: FormData) {
  const who = as === 'stranger' ? undefined : place.as[as]
  // The longest forms are sent in French: what is wrong is said in it.
  const headers = cookie ? { cookie: filled(cookie) } : undefined
  return visit(here, filled(address), { as: who, locale: 'fr', body, headers, method: 'POST' })
}

/** What may be sent in the place of a value, by what is wrong with it. */
const wrongs: Record<string, (good: string, field: Field) => Value> = {
  'too long': () => 'x'.repeat(100_000),
  'with a zero byte': (good) => `${good}\0`,
  'not what is asked for': () => '🐙 <script>alert(1)</script>',
  'a file': () => new File(['text'], 'text.txt'),
  'given twice': (good) => [good, `${good}x`],
  missing: () => undefined,
}

const complaints = [...readMessages('fr')]
  .filter(([key, text]) => /error|refus/.test(key) && text.length > 12)
  .map(([, text]) => text.split('{')[0]!)

/** Whether the reader is told in their own language what is wrong. */
const isExplained = (text: string) => {
  const said = text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
  return complaints.some((one) => one.length > 8 && said.includes(one))
}

/** What is answered, as far as it can be foretold; null: nothing but a failure would be wrong. */
function expected(kind: string, { wrong, missing, malformed, text }: Field): number | null {
  if (malformed && ['missing', 'too long', 'a file'].includes(kind)) return malformed
  if (kind === 'missing') return missing === undefined ? wrong : missing
  if (kind === 'given twice') return null
  if (text && kind === 'not what is asked for') return null
  return wrong
}

async function problems(form: Form): Promise<string[]> {
  const found: string[] = []
  let here = copyOf(place.here)
  for (const [name, field] of Object.entries(form.fields)) {
    for (const [kind, make] of Object.entries(wrongs)) {
      const values = { ...goodOf(form), [name]: make(filled(field.good), field) }
      const status = expected(kind, field)
      const writes = writesOf(here)
      const answer = await send(here, form, bodyOf(values))
      const say = (what: string) => found.push(`${name} ${kind}: ${what}`)
      if (answer.status >= 500 || (status !== null && answer.status !== status))
        say(`${answer.status} in place of ${status}`)
      const isRefused = answer.status >= 400
      const all = isRefused && writesOf(here) > writes ? changedSince(before, here) : []
      const changed = all.filter((table) => !form.shownAgain?.includes(table))
      if (changed.length > 0) say(`wrote ${changed}`)
      const body = await answer.text()
      if (isRefused && body !== '' && !isExplained(body)) say('is not explained')
      const location = answer.headers.get('location') ?? '/'
      if (!/^\/(?![/\\])/.test(location) || location.length > 2000) say(`leads to ${location}`)
      if (!isRefused || all.length > 0) here = copyOf(place.here)
    }
  }
  return found
}

const title = ({ address, fields }: Form) => `${address} ${fields.intent?.good ?? ''}`

describe('a form with one field wrong is refused with words, and leaves nothing behind', () => {
  test.each(forms.map((form) => [title(form), form] as const))('%s', async (_, form) => {
    expect(await problems(form)).toEqual([])
  })
})

describe('a good form', () => {
  test.each(forms.map((form) => [title(form), form] as const))(
    '%s is let in, and what it says besides is left unread',
    async (_, form) => {
      const answers: number[] = []
      for (const more of [
        {},
        { zebra: 'x', ['__proto__']: 'y', 'constructor[a]': 'z', 'a[9999]': '' },
      ]) {
        const here = copyOf(place.here)
        const { status } = await send(here, form, bodyOf({ ...goodOf(form), ...more }))
        answers.push(status)
        here.db.$client.close()
      }
      expect(answers).toEqual([form.good, form.good])
    },
  )
})

/** Every name that some address reads in its query. */
const names =
  'unit asOf knownOn by certification q status sort order page type subject actor from until before ' +
  'kind language course back done path decline revoke end reminded sent saved category state account'

const strange = ['\0', '-1', '🐙<b>', '__proto__', "' or 1=1 --"]

describe('an address that nobody could mean', () => {
  const visitAs = (path: string) => visit(place.here, path, { as: place.as.administrator })
  const fails = async (path: string) => {
    const { status, headers } = await visitAs(path)
    const location = headers.get('location') ?? '/'
    const isFine =
      [200, 204, 303, 400, 401, 404, 405].includes(status) && /^\/(?!\/)/.test(location)
    return isFine ? [] : [`${status} ${location} ${path.slice(0, 120)}`]
  }

  test('in the place of a parameter is not found, and nothing breaks', async () => {
    const found: string[] = []
    const values = [
      '%00',
      'x'.repeat(3000),
      '%F0%9F%90%99',
      '..%2F..%2Fetc',
      '-1',
      '__proto__',
      '%25',
    ]
    for (const { path } of everyAddress().filter((one) => one.path.includes(':'))) {
      for (const value of values) found.push(...(await fails(path.replace(/:\w+/g, value))))
    }
    expect(found).toEqual([])
  })

  test('in a query is refused or left unread, and nothing breaks', async () => {
    const found: string[] = []
    const paths = everyAddress().filter(({ path }) => !path.includes(':') && path !== '/*')
    for (const { path } of paths) {
      for (const value of strange) {
        const query = new URLSearchParams(names.split(' ').map((one) => [one, value]))
        found.push(...(await fails(`${path}?${query}`)))
      }
      for (const one of ['asOf', 'page', 'unit'])
        found.push(...(await fails(`${path}?${one}=${'x'.repeat(3000)}&${one}=2`)))
    }
    expect(found).toEqual([])
  })
})

test('what is no form at all is refused, and leaves nothing behind', async () => {
  const types = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']
  const here = copyOf(place.here)
  const before = everythingKept(here)
  const bodies = ['{"email":"a@b.example"', '\0\0\0', 'email=%E0%A4%A']
  for (const form of forms) {
    for (const [at, type] of types.entries()) {
      const who = form.as === 'stranger' ? undefined : place.as[form.as]
      const headers = { 'content-type': type, cookie: filled(form.cookie ?? '') }
      const body = bodies[at % bodies.length] as unknown as FormData
      const sent = { as: who, headers, body, method: 'POST', locale: 'fr' } as const
      const { status } = await visit(here, filled(form.address), sent)
      expect([400, 404, 303], `${form.address} ${type}: ${status}`).toContain(status)
    }
  }
  expect(changedSince(before, here)).toEqual([])
})

test('every address that takes a form is in one of the lists', async () => {
  const listed = new Set([
    ...forms.map(({ address }) => patternOf(address.replace(/[{}]/g, ''))),
    ...withoutFields,
  ])
  for (const address of everyAddress()) {
    const { action } = await routeModule(address)
    expect(listed.has(address.path), address.path).toBe(action !== undefined)
  }
})
