import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everyAddress } from '#test/support/addresses.ts'
import { sources, within } from '#test/support/sources.ts'

const all = everyAddress()

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/**
 * Matches the address written out in a test, with anything in the place of its parameters; or its end
 * behind a place in a template, as in `${attempt}/review`.
 */
function mentioned(path: string): RegExp {
  const whole = escaped(path).replace(/:\w+/g, '[^/\'"`?\\s]+').replace(/\*$/, '[\\w-]+')
  const end = path.split(/:\w+/).at(-1)!
  const behind = path.includes(':') && end !== '' ? `|\\$\\{[\\w.]+\\}${escaped(end)}` : ''
  return new RegExp(`['"\`](?:${whole}${behind})(?=['"\`?#])`)
}

test('every route file exists and is named once for its own address', () => {
  expect(all.filter(({ file }) => !existsSync(`app/${file}`)).map(({ file }) => file)).toEqual([])
})

test('every address has a screen test', () => {
  const tests = sources()
    .filter(({ path }) => within(path, 'test/screens'))
    .map(({ text }) => text)
    .join('\n')
  expect(all.filter(({ path }) => !mentioned(path).test(tests)).map(({ path }) => path)).toEqual([])
})

test('every screen names itself for the browser’s tab', () => {
  const screens = sources().filter(
    ({ path, text }) => path.startsWith('app/routes/') && /^export default/m.test(text),
  )
  const nameless = screens.filter(
    ({ text, path }) => !/export const handle\b/.test(text) && path !== 'app/routes/not-found.tsx',
  )
  expect(nameless.map(({ path }) => path)).toEqual([])
})
