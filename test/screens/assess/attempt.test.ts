import { expect, test } from 'vitest'
import { attempt, response } from '#db/schema/assessment.ts'
import { event } from '#db/schema/records.ts'
import {
  aCourse,
  anAttempt,
  answerRight,
  itemsOf,
  keyMark,
  sitting,
} from '#test/factories/assessment.ts'
import { aCertification, scored } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

function setting(given: Parameters<typeof aCourse>[1] = {}) {
  const here = world()
  const { id: as } = aLearner(here)
  aCourse(here, { timeLimitMinutes: 20, ...given })
  const ctx = here.as(as)
  const { id } = anAttempt(ctx, 'data-final')
  const asked = itemsOf(here, id)
  /** Where in the attempt the first question of a kind stands, with what answers it. */
  const find = (kind: string) => {
    const index = asked.findIndex(({ item }) => item.kind === kind)
    const { itemId, fields } = asked[index]!
    const form = Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, [...of]]))
    return { path: `/assess/attempt/${id}/${index + 1}`, form: { ...form, item: itemId }, itemId }
  }
  return { here, as, ctx, id, base: `/assess/attempt/${id}`, asked, find }
}

const later = (here: World, ms: number): World => ({ ...here, now: here.now + ms })
const saved = ({ db }: World) => db.select().from(response).all()
const traces = ({ db }: World) =>
  JSON.stringify([
    db.select().from(attempt).all(),
    saved({ db } as World),
    db.select().from(event).all(),
  ])

const kinds = ['choice', 'multiple', 'boolean', 'numeric', 'ordering', 'matching']

test.each(kinds)(
  'a %s question is asked in a labelled group and keeps its answer',
  async (kind) => {
    const { here, as, find } = setting()
    const { path, form } = find(kind)
    const html = await (await visit(here, path, { as })).text()
    expect(html).toMatch(/<fieldset[^>]*class="question"/)
    expect(html).toContain(`The <strong>${kind}</strong> question`)
    expect(html).toMatch(/Question \d+ of 12/)
    const answer = await visit(here, path, { as, form: { ...form, to: 'mark' } })
    expect(answer.status).toBe(303)
    expect(saved(here)).toHaveLength(1)
    const again = await (await visit(here, path, { as })).text()
    expect(again).toContain('Saved at 14:00')
    const entries = [...again.matchAll(/<(?:input|option)[^>]*(?:checked|selected)=""[^>]*>/g)]
    const chosen = entries.map(([tag]) => / value="([^"]*)"/.exec(tag)![1])
    const values = Object.entries(form).flatMap(([name, of]) => (name === 'item' ? [] : of))
    if (kind === 'numeric') expect(again).toContain('value="731.25"')
    else expect(chosen.filter((value) => value !== '').sort()).toEqual([...values].sort())
  },
)

test.each([
  ['next', '1', '2'],
  ['previous', '2', '1'],
  ['review', '1', 'review'],
  ['7', '1', '7'],
  ['mark', '3', '3'],
])('the button %s saves and leads from %s to %s', async (to, from, place) => {
  const { here, as, base, asked } = setting()
  const { itemId, fields } = asked[Number(from) - 1]!
  const form = Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, [...of]]))
  const answer = await visit(here, `${base}/${from}`, { as, form: { ...form, item: itemId, to } })
  expect(answer.headers.get('location')).toBe(`${base}/${place}`)
  expect(saved(here)).toMatchObject([{ itemId, marked: to === 'mark' }])
  expect(saved(here)[0]!.answer).not.toBeNull()
})

test('the map tells answered, marked and open in words, and each number saves on its way', async () => {
  const { here, as, ctx, id, base, asked } = setting()
  answerRight(ctx, id, 1)
  const form = { item: asked[1]!.itemId, to: 'mark' }
  await visit(here, `${base}/2`, { as, form })
  const html = await (await visit(here, `${base}/3`, { as })).text()
  const map = /<nav class="step-map".*?<\/nav>/s.exec(html)![0]
  const buttons = [...map.matchAll(/<button([^>]*)>(\d+)<span[^>]*> ([^<]*)</g)]
  expect(buttons.slice(0, 3).map(([, , number, state]) => `${number} ${state}`)).toEqual([
    '1 answered',
    '2 marked',
    '3 open',
  ])
  expect(buttons[2]![1]).toContain('aria-current="step"')
  expect(buttons[0]![1]).toContain('form="question"')
})

test('the time left is said in words by the server', async () => {
  const { here, as, base } = setting()
  const html = await (await visit(later(here, 300_500), `${base}/1`, { as })).text()
  expect(html).toContain('15 minutes left')
  expect(html).toContain('data-left="899500"')
})

test('an entry that is no answer is refused by name and stays as it was given', async () => {
  const { here, as, find } = setting()
  const { path, itemId } = find('numeric')
  const form = { item: itemId, answer: 'about <ten>', to: 'next' }
  const answer = await visit(here, path, { as, form })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Write the answer as a number')
  expect(html).toContain('value="about &lt;ten&gt;"')
  expect(saved(here)).toEqual([])
})

test('the script is told that an answer is kept, once it is', async () => {
  const { here, as, base, find } = setting()
  const { form, itemId } = find('choice')
  const answer = await visit(here, `${base}/answer`, { as, form })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ saved: true, at: here.now, words: 'Saved at 14:00' })
  expect(saved(here)).toMatchObject([{ itemId, savedAt: here.now }])
})

test.each([
  ['a foreign item', { item: 'nothing', answer: '1' }, 422, 'does not belong to the attempt'],
  ['an unknown choice', { answer: '99' }, 422, 'does not belong to the question'],
])('the script is told in words why %s is not kept', async (_, form, status, words) => {
  const { here, as, base, find } = setting()
  const before = traces(here)
  const { itemId: item } = find('choice')
  const answer = await visit(here, `${base}/answer`, { as, form: { item, ...form } })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ saved: false, words: expect.stringContaining(words) })
  expect(traces(here)).toBe(before)
})

test('what is no form of a question is refused: 400', async () => {
  const { here, as, base } = setting()
  const before = traces(here)
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, '1']))
  const forms: Record<string, string>[] = [
    {},
    { item: '' },
    { item: 'x'.repeat(201) },
    { item: 'a', ...many },
  ]
  for (const form of forms) {
    expect((await visit(here, `${base}/answer`, { as, form })).status).toBe(400)
  }
  const nowhere = { item: 'a', to: '../../elsewhere' }
  expect((await visit(here, `${base}/1`, { as, form: nowhere })).status).toBe(400)
  expect(traces(here)).toBe(before)
})

test('somebody else’s attempt is not found, on whichever of its pages', async () => {
  const { here, base, find } = setting()
  const { id: as } = aLearner(here)
  const { form } = find('choice')
  const before = traces(here)
  for (const page of ['1', 'review', 'result']) {
    expect((await visit(here, `${base}/${page}`, { as })).status).toBe(404)
  }
  for (const page of ['1', 'answer', 'review']) {
    expect((await visit(here, `${base}/${page}`, { as, form })).status).toBe(404)
  }
  expect(traces(here)).toBe(before)
})

test('a stranger is sent to sign in from every page of an attempt', async () => {
  const { here, base, find } = setting()
  for (const page of ['1', 'review', 'result']) {
    const answer = await visit(here, `${base}/${page}`)
    expect(answer.headers.get('location')).toContain('/account/sign-in')
  }
  const answer = await visit(here, `${base}/answer`, { form: find('choice').form })
  expect(answer.headers.get('location')).toContain('/account/sign-in')
  expect(saved(here)).toEqual([])
})

test('a question that the attempt does not have is not found', async () => {
  const { here, as, base } = setting()
  for (const page of ['0', '13', 'first', '1.5', '999', '1000']) {
    expect((await visit(here, `${base}/${page}`, { as })).status).toBe(404)
  }
  expect((await visit(here, `${base}/answer`, { as })).status).toBe(404)
})

test('before handing in, the states are listed and what is missing is counted', async () => {
  const { here, as, ctx, id, base, asked } = setting()
  answerRight(ctx, id, 10)
  await visit(here, `${base}/11`, { as, form: { item: asked[10]!.itemId, to: 'mark' } })
  const html = await (await visit(here, `${base}/review`, { as })).text()
  expect(html).toContain('2 questions have no answer yet. One is marked to look at again.')
  expect(html).toContain(`href="${base}/12"`)
  expect(html).toMatch(/<button[^>]*>Submit answers<\/button>/)
})

test('handing in leads to the result; doing it twice changes nothing and is said: 409', async () => {
  const { here, as, base } = setting()
  const answer = await visit(here, `${base}/review`, { as, form: {} })
  expect(answer.headers.get('location')).toBe(`${base}/result`)
  const before = traces(here)
  const again = await visit(here, `${base}/review`, { as, form: {} })
  expect(again.status).toBe(409)
  const html = await again.text()
  expect(html).toContain('What was sent just now changed nothing.')
  expect(html).toContain(`href="${base}/result"`)
  expect(traces(here)).toBe(before)
})

test('an answer after handing in is refused: 409', async () => {
  const { here, as, base, find } = setting()
  await visit(here, `${base}/review`, { as, form: {} })
  const before = traces(here)
  const { path, form } = find('choice')
  for (const page of [path, `${base}/answer`]) {
    expect((await visit(here, page, { as, form })).status).toBe(409)
  }
  expect(traces(here)).toBe(before)
})

test('an answer that comes too late is refused, and what was saved in time is handed in', async () => {
  const { here, as, ctx, id, find } = setting()
  answerRight(ctx, id, 9)
  const { path, form } = find('choice')
  const late = later(here, 21 * 60_000)
  const answer = await visit(late, path, { as, form })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('The time had run out before this arrived.')
  expect(saved(here)).toHaveLength(9)
  expect(here.db.select().from(attempt).get()).toMatchObject({
    state: 'graded',
    scaledScore: 0.75,
    submittedAt: here.now + 20 * 60_000,
  })
})

test('coming back after the time, the page says so and leads to the result', async () => {
  const { here, as, base } = setting()
  const late = later(here, 21 * 60_000)
  for (const page of ['1', 'review']) {
    const html = await (await visit(late, `${base}/${page}`, { as })).text()
    expect(html).toContain('The time has run out')
    expect(html).toContain(`href="${base}/result"`)
  }
})

test('the clock of the page hands in what stands on it, within the allowance', async () => {
  const { here, as, base, find } = setting()
  const { path, form } = find('choice')
  const end = later(here, 20 * 60_000 + 2000)
  const answer = await visit(end, path, { as, form: { ...form, to: 'time-out' } })
  expect(answer.headers.get('location')).toBe(`${base}/result`)
  expect(saved(here)).toHaveLength(1)
  expect(here.db.select().from(attempt).get()).toMatchObject({ state: 'graded' })
  const html = await (await visit(end, `${base}/result`, { as })).text()
  expect(html).toContain('The time ran out.')
})

test('no byte of any answer before grading tells a key', async () => {
  const { here, as, base, asked } = setting({ review: 'answers' })
  const pages: string[] = []
  const keep = async (answer: Response) => {
    pages.push(`${JSON.stringify([...answer.headers])}${await answer.text()}`)
  }
  await keep(await visit(here, '/assess/data-final', { as }))
  for (const [index, { itemId, fields }] of asked.entries()) {
    const path = `${base}/${index + 1}`
    const form = Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, [...of]]))
    await keep(await visit(here, path, { as }))
    await keep(await visit(here, `${path}.data`, { as }))
    await keep(await visit(here, `${base}/answer`, { as, form: { ...form, item: itemId } }))
    await keep(await visit(here, path, { as, form: { ...form, item: itemId, to: 'next' } }))
    await keep(await visit(here, path, { as, locale: 'fr' }))
    await keep(await visit(here, path, { as, form: { item: itemId, answer: ['99', '98'] } }))
  }
  await keep(await visit(here, `${base}/review`, { as }))
  await keep(await visit(here, `${base}/review.data`, { as }))
  expect(pages.length).toBe(3 + 6 * 12)
  const { seed } = here.db.select().from(attempt).get()!
  for (const page of pages) {
    expect(page).not.toContain(keyMark)
    expect(page).not.toContain(seed)
    expect(page).not.toMatch(/"?right"?\s*[:=]\s*"?true/)
    expect(page).not.toMatch(/tolerance|scaledScore|explanation|feedback/)
  }
})

test('the same question shown to two people tells nothing of the order it was written in', async () => {
  const orders = new Set<string>()
  for (let person = 0; person < 12; person++) {
    const { here, as, find } = setting()
    const html = await (await visit(here, find('ordering').path, { as })).text()
    orders.add([...html.matchAll(/<label[^>]*>entry (\w+)</g)].map(([, word]) => word).join())
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('passing shows what it means: the certificate, the strengths, the answers', async () => {
  const { here, as, ctx, id, base } = setting({ review: 'answers' })
  aCertification(here, { requires: scored('data-final'), title: 'Data literacy' })
  answerRight(ctx, id)
  await visit(here, `${base}/review`, { as, form: {} })
  const html = await (await visit(here, `${base}/result`, { as })).text()
  for (const words of [
    'Passed',
    'You reached 100%; 70% was needed.',
    'You hold the certification “Data literacy”.',
    'It is valid until 31 May 2027.',
    'It can be renewed from 2 April 2027.',
    '2 of 2 parts of the subject reached the mark',
    'right, and you chose it',
    '731.25',
    `${keyMark} data-final-a-choice`,
  ]) {
    expect(html).toContain(words)
  }
  expect(html).toMatch(/href="\/certify\/[\w-]+"/)
})

test('not yet says when it may be tried again, what is missing and what to study', async () => {
  const here = world()
  const { id: as } = aLearner(here)
  aCourse(here, { attempts: 1, coolDownHours: 24, review: 'competencies' })
  aCertification(here, { title: 'Data literacy' })
  const { attemptId } = sitting(here.as(as), 'data-final', 0)
  const html = await (await visit(here, `/assess/attempt/${attemptId}/result`, { as })).text()
  for (const words of [
    'Not yet',
    'You may try again from 2 June 2026 at 14:00.',
    'For the certification “Data literacy” you still need:',
    'Complete the course Course data',
    'Reach 70% in Final of data',
    'Put things in order',
    'The answers are not shown after this assessment',
  ]) {
    expect(html).toContain(words)
  }
  expect(html).not.toContain(keyMark)
})

test('a policy of the score alone shows neither competencies nor answers', async () => {
  const here = world()
  const { id: as } = aLearner(here)
  aCourse(here, { review: 'score' })
  const { attemptId } = sitting(here.as(as), 'data-final')
  const answer = await visit(here, `/assess/attempt/${attemptId}/result`, { as })
  const html = await answer.text()
  expect(html).toContain('You reached 100%')
  expect(html).not.toContain('Where you are strong')
  expect(html).not.toContain(keyMark)
})

test('the result of an open attempt leads back to its answers', async () => {
  const { here, as, base } = setting()
  const answer = await visit(here, `${base}/result`, { as })
  expect(answer.headers.get('location')).toBe(`${base}/review`)
})
