import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of the block that follows a selector. */
function coloursAfter(selector: string): Record<string, string> {
  const [, rest = ''] = css.split(selector)
  const block = rest.slice(0, rest.indexOf('}'))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]),
  )
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour is missing')
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const light = coloursAfter('[data-theme="light"] {')
const dark = coloursAfter('[data-theme="dark"] {')
const tones = ['good', 'attention', 'danger', 'neutral']
const grounds = ['surface', 'raised', 'sunken']

const texts: [ink: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-quiet', ground],
    ['accent', ground],
    ['accent-strong', ground],
  ]),
  ...tones.flatMap((tone): [string, string][] => [
    [`${tone}-ink`, `${tone}-surface`],
    [`${tone}-ink`, 'surface'],
    ['ink', `${tone}-surface`],
    ['accent', `${tone}-surface`],
  ]),
  ['ink', 'accent-surface'],
  ['accent', 'accent-surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...[1, 2, 3, 4, 5].map((n): [string, string] => [`series-${n}`, 'surface']),
  ...[1, 2, 3].map((n): [string, string] => ['heat-low-ink', `heat-${n}`]),
  ...[4, 5].map((n): [string, string] => ['heat-high-ink', `heat-${n}`]),
]

const edges: [edge: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['edge', ground],
    ['focus', ground],
  ]),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, 'surface'],
    [tone, `${tone}-surface`],
  ]),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, colours) => {
  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('dark is the same whether the person or the device chose it', () => {
  expect(coloursAfter(':root:not([data-theme="light"]) {')).toEqual(dark)
  expect(Object.keys(dark)).toEqual(Object.keys(light))
})
