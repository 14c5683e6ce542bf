import { errorAt, type Finding } from '#app/domain/finding.ts'
import { placeIn } from '#app/platform/source/decode.ts'
import type { ImageSize } from './image-size.ts'
import { readSvg, type SvgTag } from './svg-tokens.ts'

/** Elements that draw. What runs, embeds, links, animates or styles from elsewhere is not here. */
const elements = new Set(
  [
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon',
    'text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker',
  ]
    .join(' ')
    .split(' '),
)

const namespaced = new Set(['xml:lang', 'xml:space', 'xlink:href', 'xmlns:xlink'])
const namespaces: Record<string, string> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}

export type CheckedSvg = { findings: Finding[]; size: ImageSize | null }

/**
 * Whether a drawing only draws. Files are refused rather than cleaned: what was checked is, byte for
 * byte, what is kept and served.
 */
export function checkSvg(file: string, text: string): CheckedSvg {
  const at = (offset: number) => ({ file, ...placeIn(text, offset) })
  const read = readSvg(text)
  if ('refusedAt' in read) {
    const found = text.slice(read.refusedAt, read.refusedAt + 20).split('\n')[0] ?? ''
    return { findings: [errorAt(at(read.refusedAt), 'svg-refused', { found })], size: null }
  }
  const findings = read.tags.flatMap((tag) =>
    faultsOf(tag).map((found) => errorAt(at(tag.offset), 'svg-refused', { found })),
  )
  const [root] = read.tags
  if (root && root.name !== 'svg')
    findings.push(errorAt(at(0), 'svg-refused', { found: root.name }))
  return { findings, size: root ? sizeOf(root) : null }
}

function faultsOf({ name, attributes }: SvgTag): string[] {
  const faults = elements.has(name) ? [] : [`<${name}>`]
  for (const [attribute, value] of attributes) {
    if (!isPlain(attribute, value)) faults.push(attribute)
  }
  return faults
}

function isPlain(name: string, written: string): boolean {
  const value = withoutReferences(written)
  const known = namespaces[name]
  if (known !== undefined) return value === known
  if (name.includes(':') ? !namespaced.has(name) : !/^[a-zA-Z][\w-]*$/.test(name)) return false
  if (/^on/i.test(name) || ['src', 'base'].includes(name.toLowerCase())) return false
  if (/^(?:xlink:)?href$/i.test(name)) return /^#[\w.-]+$/.test(value)
  // An address hidden behind escapes is not worth telling from an honest one.
  if (name === 'style' && /[\\@]|expression/i.test(value)) return false
  const references = value.match(/url\s*\(/gi) ?? []
  const inside = value.match(/url\(\s*#[\w.-]+\s*\)/g) ?? []
  return references.length === inside.length && !/javascript:|data:/i.test(value)
}

/** The value as a browser reads it. */
function withoutReferences(value: string): string {
  return value
    .replace(/&#(\d+);/g, (_, code) => characterOf(Number(code)))
    .replace(/&#x([\da-fA-F]+);/g, (_, code) => characterOf(Number.parseInt(code, 16)))
}

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

function sizeOf({ attributes }: SvgTag): ImageSize | null {
  const given = Object.fromEntries(attributes)
  const [, , boxWidth, boxHeight] = (given.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(given.width) ?? boxWidth
  const height = pixels(given.height) ?? boxHeight
  return width && height ? { width: Math.round(width), height: Math.round(height) } : null
}

function pixels(length: string | undefined): number | undefined {
  const number = /^([\d.]+)(?:px)?$/.exec(length ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}
