import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { parse } from 'yaml'
import type { Locale, Text } from '#app/domain/text.ts'

type Choice = { text: Text; right?: boolean }
type Authored =
  | { kind: 'choice' | 'multiple'; prompt: Text; options: Choice[] }
  | { kind: 'boolean'; prompt: Text; right: boolean }
  | { kind: 'numeric'; prompt: Text; value: number }
  | { kind: 'ordering'; prompt: Text; entries: { text: Text }[] }
  | { kind: 'matching'; prompt: Text; pairs: { left: Text; right: Text }[] }

const plain = (text: string) => text.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim()

/** The questions of a course as its authors wrote them, key and all. */
export function poolOf(course: string): Authored[] {
  const folder = join('content/courses', course, 'assessments')
  return readdirSync(folder).flatMap(
    (file) => (parse(readFileSync(join(folder, file), 'utf8')) as { items: Authored[] }).items,
  )
}

/** The labelled control whose label says this. */
async function labelled(form: Locator, text: string): Promise<Locator> {
  for (const label of await form.locator('label').all()) {
    if (plain((await label.textContent()) ?? '') === plain(text))
      return form.locator(`[id="${await label.getAttribute('for')}"]`)
  }
  throw new Error(`Nothing is labelled “${text}”`)
}

/** Answers the question on the page as its author would. Works with and without a script. */
export async function answerRightly(
  page: Page,
  pool: Authored[],
  locale: Locale = 'en',
): Promise<void> {
  const form = page.locator('form#question')
  const prompt = plain((await form.locator('h1').textContent()) ?? '')
  const item = pool.find((one) => plain(one.prompt[locale]) === prompt)
  if (!item) throw new Error(`No item asks “${prompt}”`)
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      for (const { text, right } of item.options)
        if (right) await (await labelled(form, text[locale])).check()
      return
    case 'boolean':
      await form
        .locator('input[type=radio]')
        .nth(item.right ? 0 : 1)
        .check()
      return
    case 'numeric':
      await form
        .locator('input[type=text]')
        .fill(String(item.value).replace('.', locale === 'fr' ? ',' : '.'))
      return
    case 'ordering':
      for (const [index, { text }] of item.entries.entries()) {
        await (await labelled(form, text[locale])).selectOption(String(index + 1))
      }
      return
    case 'matching':
      for (const { left, right } of item.pairs) {
        await (await labelled(form, left[locale])).selectOption({ label: plain(right[locale]) })
      }
  }
}
