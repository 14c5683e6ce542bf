import { expect, test } from 'vitest'
import { foldName } from './name.ts'
import { isNation, nationName } from './nations.ts'

test('a nation is an alpha-3 code that is assigned, or left to users', () => {
  for (const code of ['BEL', 'CAN', 'MKD', 'XAA', 'XKX', 'QMZ', 'ZZZ', 'AAA']) {
    expect(isNation(code), code).toBe(true)
  }
  for (const code of ['ABC', 'bel', 'BE', 'QAA', '', 'BELG'])
    expect(isNation(code), code).toBe(false)
})

test('a nation has its name in both languages, and a code without one is itself', () => {
  expect(nationName('DEU', 'en')).toBe('Germany')
  expect(nationName('DEU', 'fr')).toBe('Allemagne')
  expect(nationName('XAA', 'fr')).toBe('Arvénie')
  expect(nationName('XZZ', 'en')).toBe('XZZ')
})

test('names are compared without case, accents or doubled spaces', () => {
  expect(foldName('  ÉLODIE  Brême-Ørsted ')).toBe('elodie breme-orsted')
  expect(foldName('Łukasz Groß')).toBe('lukasz gross')
})
