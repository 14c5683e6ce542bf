import type { RouteConfigEntry } from '@remix-run/route-config'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeClaimLink } from '#app/features/account/claim.server.ts'
import { askForEmailChange } from '#app/features/account/email-change.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import addresses from '#app/routes.ts'
import { journeyDatabase, signedInPerson, somebodyWhere } from '#test/support/journey-database.ts'
import { aPerson, codeMailedTo, faultsOf, mailTo } from '#test/support/person.ts'

/** A page to look at: its address in `app/routes.ts`, and where it is, or how it is come to. */
type Place = { address: string; at?: string; reach?: (page: Page, locale: string) => Promise<void> }

const at = (address: string, path = address): Place => ({ address, at: path })
const lesson = 'lessons/zero-trust/en.mdx'
/** Each language has a draft of its own to look at; nothing is published from it. */
const draft = (locale: string) => `lessons/identities/${locale}.mdx`

/** Somebody who serves, has no account and leads nothing; whoever else is wanted of them is said. */
const serving = `i.learner_id LIKE 'demo-person-%'
  AND EXISTS (SELECT 1 FROM service_period s WHERE s.learner_id = i.learner_id
    AND s.arrived_on < date('now') AND s.departed_on IS NULL)
  AND NOT EXISTS (SELECT 1 FROM account a WHERE a.learner_id = i.learner_id)
  AND NOT EXISTS (SELECT 1 FROM grant_row g WHERE g.learner_id = i.learner_id)`
const certified = 'EXISTS (SELECT 1 FROM credential c WHERE c.learner_id = i.learner_id)'

/** What has to be there before it can be looked at. */
const made = {
  learner: '',
  unclaimed: '',
  open: '',
  graded: '',
  credential: '',
  verify: '',
  claim: '',
  confirm: '',
  media: '',
}

const send = (page: Page) => page.getByRole('main').locator('form button').last().click()

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-up')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=givenName]').fill('Odile')
  await page.locator('[name=familyName]').fill('Marwen')
  await page.locator('[name=password]').fill('Tern-harbour-42')
  await page.locator('main form').first().locator('button.button-primary').click()
  await page.waitForURL('**/account/verify*')
}

async function proveCode(page: Page, email: string): Promise<void> {
  await page.locator('[name=code]').fill(await codeMailedTo(email))
  await page.locator('main form').first().locator('button.button-primary').click()
  await page.waitForURL('**/account/waiting*')
}

const strangers = (): Place[] => [
  ...['/', '/privacy', '/accessibility', '/help', '/gallery', '/demo/inbox'].map((path) =>
    at(path),
  ),
  ...['sign-in', 'sign-up', 'recover', 'updated'].map((name) => at(`/account/${name}`)),
  at('/verify/:credential', made.verify),
  at('/verify/:credential', '/verify/never-issued-0000000000'),
  at('/account/claim/:token', made.claim),
  at('/account/confirm/:token', made.confirm),
  at('/*', '/nothing/of/the/kind'),
  {
    address: '/account/sign-up',
    reach: async (page) => {
      await page.goto('/account/sign-up')
      await page.locator('main form').first().locator('button.button-primary').click()
      await page.locator('.error-summary').waitFor()
    },
  },
  {
    address: '/account/verify',
    reach: (page, locale) => signUp(page, `odile-${locale}@elsewhere.example`),
  },
  {
    address: '/account/waiting',
    reach: (page, locale) => proveCode(page, `odile-${locale}@elsewhere.example`),
  },
  {
    address: '/account/reset',
    reach: async (page) => {
      await page.goto('/account/recover')
      await page.locator('[name=email]').fill('reviewer@demo.example')
      await page.locator('main form').first().locator('button.button-primary').click()
      await page.waitForURL('**/account/reset*')
    },
  },
]

const learners = (): Place[] => [
  ...['/learn', '/learn/catalogue', '/certify', '/media'].map((path) => at(path)),
  at('/learn/catalogue', '/learn/catalogue?q=alarm'),
  at('/learn/why/:certification', '/learn/why/data-literacy'),
  at('/learn/:course', '/learn/cyber-hygiene'),
  at('/learn/:course/:lesson', '/learn/ai-responsible-use/learned-not-told'),
  at('/learn/:course/:lesson', '/learn/ai-responsible-use/what-an-alarm-is-worth'),
  at('/learn/:course/:lesson', '/learn/cyber-hygiene/phishing-and-pretexts'),
  at('/learn/:course/:lesson', '/learn/data-literacy/averages-spread-and-rates'),
  at('/assess/:assessmentId', '/assess/cyber-hygiene-final'),
  ...[1, 2, 3, 4, 5, 6].map((place) =>
    at('/assess/attempt/:attemptId/:position', `/assess/attempt/${made.open}/${place}`),
  ),
  at('/assess/attempt/:attemptId/review', `/assess/attempt/${made.open}/review`),
  at('/assess/attempt/:attemptId/result', `/assess/attempt/${made.graded}/result`),
  at('/certify/:credentialId', `/certify/${made.credential}`),
  at('/media/:id', made.media),
  ...['newsletter', 'preferences'].map((name) => at(`/account/${name}`)),
  at('/*', '/admin'),
]

const leaders = (): Place[] => [
  at('/team'),
  at('/team', '/team?status=expiring90'),
  at('/team/:learnerId', '/team/demo-cast-learner'),
  at('/report', '/report?unit=CYB'),
  at('/report', '/report?unit=CYB&by=role&asOf=2027-03-01'),
]

const course = '/author/cyber-hygiene'
const path = (file: string) => `path=${encodeURIComponent(file)}`

const authors = (): Place[] => [
  at('/author'),
  at('/author/:course', course),
  {
    address: '/author/:course/edit',
    reach: async (page, locale) => {
      await page.goto(`${course}/edit?${path(draft(locale))}`)
      await page.locator('textarea[name=text]').evaluate((field: HTMLTextAreaElement) => {
        field.value += '\n<Fireworks />\n'
        field.form!.submit()
      })
      await page.waitForURL('**&saved=draft')
    },
  },
  {
    address: '/author/:course/discard',
    reach: async (page, locale) => {
      await page.goto(`${course}/discard?${path(draft(locale))}`)
    },
  },
  at('/author/:course', course),
  at('/author'),
  at('/author/:course/edit', `${course}/edit?${path('assessments/cyber-hygiene-final.yml')}`),
  at('/author/:course/preview', `${course}/preview?${path(lesson)}`),
  at('/author/:course/preview', `${course}/preview?${path(lesson)}&beside=yes`),
  at('/author/:course/preview', `${course}/preview?${path('assessments/cyber-hygiene-final.yml')}`),
]

const administrators = (): Place[] => [
  ...['', '/people', '/units', '/registrations', '/content', '/requirements', '/log'].map((page) =>
    at(`/admin${page}`),
  ),
  ...['/tokens', '/jobs', '/import'].map((page) => at(`/admin${page}`)),
  at('/admin/people/:learnerId', '/admin/people/demo-cast-leader'),
  at('/admin/units/:code', '/admin/units/CYB'),
  {
    address: '/admin/people/:learnerId/claim-link',
    reach: async (page) => {
      await page.goto(`/admin/people/${made.unclaimed}/claim-link`)
      await send(page)
      await page.locator('.secret-line').waitFor()
    },
  },
  {
    address: '/admin/import/:importId',
    reach: async (page) => {
      const buffer = Buffer.from('code,parent,name_en,name_fr,nation\nCYB,TNF,Cyber,Cyber,XXX1\n')
      await page.goto('/admin/import')
      const file = { name: 'units.csv', mimeType: 'text/csv', buffer }
      await page.locator('input[type=file]').first().setInputFiles(file)
      await send(page)
      await page.locator('main table').waitFor()
    },
  },
]

beforeAll(async () => {
  const db = journeyDatabase()
  const person = somebodyWhere(`${serving} AND ${certified}`).learnerId
  made.learner = person
  made.unclaimed = somebodyWhere(`${serving} AND i.learner_id <> ?`, person).learnerId
  const page = await signedInPerson(person)
  const begun = async (assessment: string) => {
    await page.goto(`/assess/${assessment}`)
    await send(page)
    await page.waitForURL('**/assess/attempt/*/1')
    return new URL(page.url()).pathname.split('/')[3]!
  }
  made.graded = await begun('data-literacy-final')
  await page.goto(`/assess/attempt/${made.graded}/review`)
  await send(page)
  await page.waitForURL('**/result')
  made.open = await begun('cyber-hygiene-final')
  await page.goto('/media?kind=video')
  made.media = (await page.locator('main li a').first().getAttribute('href'))!
  const held = db.$client
    .prepare<[string], { id: string; publicId: string }>(
      'SELECT id, public_id AS publicId FROM credential WHERE learner_id = ? LIMIT 1',
    )
    .get(person)!
  made.credential = held.id
  made.verify = `/verify/${held.publicId}`
  const ctx = systemContext(db, Date.now(), 'Europe/Brussels')
  const link = perform(ctx, makeClaimLink, { learnerId: made.unclaimed })
  made.claim = `/account/claim/${link.ok ? link.value : link.refusal}`
  const email = 'new-address@elsewhere.example'
  perform(ctx, askForEmailChange, { learnerId: person, email })
  made.confirm = /\/account\/confirm\/\S+/.exec((await mailTo(email)).text)![0]
})

const groups = [
  { who: 'a stranger', as: () => null, places: strangers },
  { who: 'a learner', as: () => made.learner, places: learners },
  { who: 'a leader', as: () => 'leader@demo.example', places: leaders },
  { who: 'an author', as: () => 'author@demo.example', places: authors },
  { who: 'an administrator', as: () => 'admin@demo.example', places: administrators },
]

for (const { who, as, places } of groups) {
  test(`every page of ${who} can be read by all, in both languages and colours, at any width`, async () => {
    const look = async (locale: 'en' | 'fr', colours: 'light' | 'dark') => {
      const sitting = { locale, colours }
      const signedIn = as()
      const page = await (signedIn ? signedInPerson(signedIn, sitting) : aPerson(sitting))
      const faults: string[] = []
      for (const { address, at: here, reach } of places()) {
        if (here) await page.goto(here)
        await reach?.(page, locale)
        expect(await page.locator('html').getAttribute('lang'), address).toBe(locale)
        expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1)
        const found = await faultsOf(page)
        faults.push(...found.map((fault) => `${locale} ${here ?? address}: ${fault}`))
      }
      return faults
    }
    const faults = await Promise.all([look('en', 'light'), look('fr', 'dark')])
    expect(faults.flat()).toEqual([])
  })
}

test('every address that shows a page is looked at', () => {
  const flatten = (entries: RouteConfigEntry[], above = ''): string[] =>
    entries.flatMap(({ path = '', file, children }) => {
      const own = `${above}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
      return [...(file.endsWith('.tsx') ? [own] : []), ...flatten(children ?? [], own)]
    })
  const seen = new Set(groups.flatMap(({ places }) => places().map(({ address }) => address)))
  expect(flatten(addresses as RouteConfigEntry[]).filter((path) => !seen.has(path))).toEqual([])
})
