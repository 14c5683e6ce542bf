import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { readMessages } from '#app/platform/i18n/messages.server.ts'
import { isTest, sources } from '#test/support/sources.ts'

const en = readMessages('en')
const fr = readMessages('fr')

/** The names of the arguments of a message. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.value)
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) walk(option.value)
      }
    }
  }
  walk(parse(text, { ignoreTag: true }))
  return [...names].sort()
}

test('every message is in both languages', () => {
  expect([...en.keys()].filter((key) => !fr.has(key))).toEqual([])
  expect([...fr.keys()].filter((key) => !en.has(key))).toEqual([])
})

test('every message is well formed and takes the same arguments in both languages', () => {
  const wrong = [...en].filter(
    ([key, text]) => argumentsOf(text).join() !== argumentsOf(fr.get(key) ?? '').join(),
  )
  expect(wrong.map(([key]) => key)).toEqual([])
})

test('every key that the code says exists', () => {
  const missing = sources()
    .filter((source) => !isTest(source))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([a-z][\w.-]*)'/g)]
        .filter(([, key]) => !en.has(key!))
        .map(([, key]) => `${path}: ${key}`),
    )
  expect(missing).toEqual([])
})

test('French puts no ordinary space before its high punctuation, and uses its own quotation marks', () => {
  const wrong = [...fr].filter(([, text]) =>
    / [;?»]| !(?!\.)| :(?!\w)|« /.test(text.replace(/\{[^}]*\}/g, 'x')),
  )
  expect(wrong.map(([key]) => key)).toEqual([])
})
