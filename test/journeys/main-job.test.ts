import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { answerRightly, poolOf } from '#test/support/answers.ts'
import { figuresSeen, totalFromApi } from '#test/support/figures-seen.ts'
import { carrySession, signedInPerson } from '#test/support/journey-database.ts'
import { pdfText } from '#test/support/pdf-text.ts'
import { aPerson, signIn } from '#test/support/person.ts'

const words = {
  en: {
    ...{ mine: 'My learning', required: 'Required of you', why: 'Why?', asks: 'Mandatory.' },
    ...{ go: 'Continue learning', begin: 'Start', next: /^Next/, review: 'Review answers' },
    ...{ submit: 'Submit answers', passed: 'Passed', certificate: 'See the certificate' },
    ...{ verify: 'Page by which others can verify it', download: 'Download', valid: 'valid' },
    ...{ held: 'What you hold', certified: 'Certified' },
  },
  fr: {
    ...{ mine: 'Mes apprentissages', required: 'Ce qui est exigé de vous', why: 'Pourquoi ?' },
    ...{ asks: 'Obligatoire.', go: 'Poursuivre', begin: 'Commencer', next: /^Suivant/ },
    ...{ review: 'Relire les réponses', submit: 'Remettre les réponses', passed: 'Réussi' },
    ...{ certificate: 'Voir le certificat', download: 'Télécharger', valid: 'valable' },
    ...{ verify: 'Page par laquelle d’autres peuvent le vérifier' },
    ...{ held: 'Ce que vous détenez', certified: 'Certified' },
  },
} as const

type Story = {
  how: string
  javaScript: boolean
  locale: 'en' | 'fr'
  /** Whom the leader looks for on the team page. */
  who: string
  course: string
  certification: string
  title: string
  /** How it stood before, and the rule's own sentence. */
  was: 'Overdue' | 'In time'
  reason: RegExp
}

const stories: Story[] = [
  {
    ...{ how: 'with a script', javaScript: true, locale: 'en', who: '?q=Verastad' },
    ...{ course: 'data-literacy', certification: 'data-literacy', title: 'Data literacy' },
    ...{ was: 'Overdue', reason: /In your grade you supervise or decide on the strength/ },
  },
  {
    ...{ how: 'without a script', javaScript: false, locale: 'en', who: '?q=Verastad' },
    ...{ course: 'ai-responsible-use', certification: 'ai-user', was: 'In time' },
    title: 'Responsible user of AI-enabled systems',
    reason: /In your work role you act on what an AI-enabled system reports/,
  },
  {
    ...{ how: 'in French', javaScript: true, locale: 'fr' },
    who: '?status=overdue&certification=cyber-hygiene',
    ...{ course: 'cyber-hygiene', certification: 'cyber-hygiene', was: 'Overdue' },
    title: 'Hygiène informatique et Zero Trust',
    reason: /Quiconque utilise les systèmes de l’organisation/,
  },
]

let token: string
let leader: Page

beforeAll(async () => {
  const administrator = await signedInPerson('admin@demo.example')
  await administrator.goto('/admin/tokens')
  await administrator.getByLabel('Name').fill('Readiness board')
  await administrator.getByLabel('Unit, with all below it').selectOption('CYB')
  await administrator.getByRole('button', { name: 'Make token' }).click()
  token = (await administrator.locator('.secret-line-value').textContent())!
  leader = await signedInPerson('leader@demo.example')
})

/** The parts and the rate of the leader's scope, on the page and in the API, which must agree. */
async function figuresOfLeader({ certification }: Story) {
  await leader.goto(`/report?unit=CYB&certification=${certification}`)
  const { name: _, rate, ...counts } = (await figuresSeen(leader)).at(-1)!
  const { rate: exact, ...told } = await totalFromApi(token, 'CYB', certification)
  expect(told).toEqual(counts)
  expect(exact).toBe(counts.certified / counts.required)
  expect(rate).toBe(`${(exact * 100).toFixed(1)}%`)
  return counts
}

/** The person the leader finds in the list, and how they stand in what the story is about. */
async function seenByLeader(story: Story) {
  await leader.goto(`/team${story.who}`)
  const link = leader.getByRole('region', { name: 'found' }).locator('tbody th a').first()
  const [familyName = '', givenName = ''] = (await link.textContent())!.split(', ')
  const path = (await link.getAttribute('href'))!
  return { name: `${givenName} ${familyName}`, path, learnerId: path.split('/').at(-1)! }
}

async function standingSeen(path: string, title: string): Promise<string> {
  await leader.goto(path)
  return (
    (await leader.locator(`dl div:has(dt:text-is("${title}")) dd .badge`).first().textContent()) ??
    ''
  )
}

async function study(page: Page, { course, locale }: Story): Promise<void> {
  const say = words[locale]
  for (;;) {
    await page.locator('article').waitFor()
    const here = page.url()
    await page.getByRole('main').getByRole('button', { name: say.next }).click()
    await page.waitForURL((url) => url.href !== here)
    if (!new URL(page.url()).pathname.startsWith(`/learn/${course}/`)) return
  }
}

async function takeAssessment(page: Page, { course, locale }: Story): Promise<void> {
  const say = words[locale]
  const pool = poolOf(course)
  await page.getByRole('button', { name: say.begin, exact: true }).click()
  for (let position = 1; ; position++) {
    await page.waitForURL(`**/${position}`)
    await answerRightly(page, pool, locale)
    const next = page.locator('form#question').getByRole('button', { name: say.next })
    if ((await next.count()) === 0) break
    await next.click()
  }
  await page.getByRole('button', { name: say.review }).click()
  await page.getByRole('button', { name: say.submit }).click()
  await page.getByRole('main').getByText(say.passed, { exact: true }).waitFor()
}

/** Opens the certificate, takes it along as a PDF that names its holder, and tells its verification. */
async function takeCertificate(page: Page, story: Story, name: string): Promise<string> {
  const say = words[story.locale]
  await page.getByRole('link', { name: say.certificate }).click()
  await page.getByRole('heading', { level: 1, name: story.title }).waitFor()
  await page.getByRole('main').getByText(name, { exact: true }).waitFor()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: say.download, exact: true }).click()
  const pdf = await buffer(await (await waiting).createReadStream())
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  expect(pdfText(pdf)).toContain(name)
  return (await page.getByRole('link', { name: say.verify }).getAttribute('href'))!
}

for (const story of stories) {
  test(`somebody learns, passes and is certified, and the rate moves by one (${story.how})`, async () => {
    const { javaScript, locale, course, title } = story
    const say = words[locale]
    const { name, path, learnerId } = await seenByLeader(story)
    const before = await figuresOfLeader(story)
    const titleInEnglish = locale === 'en' ? title : 'Cyber hygiene and Zero Trust'
    expect(await standingSeen(path, titleInEnglish)).toBe(story.was)

    const page = await aPerson({ javaScript, locale })
    if (story.who.includes('Verastad')) await signIn(page, 'learner@demo.example')
    else await carrySession(page, learnerId)
    await page.goto('/learn')
    await page.getByRole('heading', { level: 1, name: say.mine }).waitFor()
    const required = page
      .getByRole('region', { name: say.required })
      .getByRole('listitem')
      .filter({ hasText: story.reason })
    expect(await required.textContent()).toContain(title)
    await required.getByRole('link', { name: say.why }).click()
    const because = page.getByRole('listitem').filter({ hasText: story.reason })
    expect(await because.textContent()).toContain(say.asks)

    await page.goto(`/learn/${course}`)
    const go = page.getByRole('main')
    const begin = go.getByRole('button', { name: say.begin })
    await begin.or(go.getByRole('link', { name: say.go })).click()
    await study(page, story)
    await takeAssessment(page, story)
    const verify = await takeCertificate(page, story, name)

    const stranger = await aPerson({ javaScript, locale })
    await stranger.goto(verify)
    await stranger.getByText(say.valid, { exact: true }).waitFor()
    expect(await stranger.getByRole('main').textContent()).toContain(name)
    expect(await stranger.getByRole('main').textContent()).toContain(title)

    expect(await standingSeen(path, titleInEnglish)).toBe(say.certified)
    const after = await figuresOfLeader(story)
    const left = story.was === 'Overdue' ? 'overdue' : 'inTime'
    const moved = { certified: before.certified + 1, [left]: before[left] - 1 }
    expect(after).toEqual({ ...before, ...moved })
    await page.goto('/learn')
    expect(await page.getByRole('region', { name: say.held }).textContent()).toContain(title)
    expect(
      await page
        .getByRole('region', { name: say.required })
        .getByText(title, { exact: true })
        .count(),
    ).toBe(0)
  })
}
