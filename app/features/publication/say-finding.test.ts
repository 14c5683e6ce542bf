import { expect, test } from 'vitest'
import { errorAt, findingRules, startOf } from '#app/domain/finding.ts'
import { locales } from '#app/domain/text.ts'
import { sayFinding } from './say-finding.server.ts'

/** Every name that a sentence may use. */
const params = {
  ...{ name: 'a', value: 'b', id: 'c', href: 'd', found: 1, max: 2, min: 3, what: 'bytes' },
  ...{ component: 'e', other: 'f', was: 'g', from: 'h', until: 'i', to: 'j', mime: 'k', code: 'l' },
  ...{ wants: 'only', only: 'm', least: 1, most: 2, where: 'inside', inside: 'n', language: 'en' },
  ...{ depth: 4, before: 2, draw: 3, pool: 2, right: 2, allowed: 'o', expected: 'string' },
  ...{ files: 'p', published: 'q', wanted: 'image' },
}

test.each(findingRules)('%s is said in a sentence, in every language', (rule) => {
  for (const locale of locales) {
    const said = sayFinding(errorAt(startOf('a'), rule, params), locale)
    expect(said).toMatch(/^\S.*\.$/su)
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})
