import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unwrapWoff } from './unwrap-woff.server.ts'

export type Face = 'regular' | 'bold'

type Script = 'latin' | 'latin-ext' | 'greek' | 'cyrillic'

const weights: Record<Face, number> = { regular: 400, bold: 600 }

/** Which letters each file holds beyond `latin`, as its package says them. */
const letters: [Script, RegExp][] = [
  ['latin-ext', /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/],
  ['greek', /[\u0370-\u03ff]/],
  ['cyrillic', /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/],
]

const packages = createRequire(import.meta.url)
const read = new Map<string, Buffer>()

/** A file of Source Serif 4, read once: its name for the document and the font in it. */
export function fontFile(face: Face, script: Script): { name: string; bytes: Buffer } {
  const name = `${face}/${script}`
  let bytes = read.get(name)
  if (!bytes) {
    const file = `source-serif-4-${script}-${weights[face]}-normal.woff`
    bytes = unwrapWoff(readFileSync(packages.resolve(`@fontsource/source-serif-4/files/${file}`)))
    read.set(name, bytes)
  }
  return { name, bytes }
}

/** A text cut where its letters are in another file, as in the name of somebody from Łódź. */
export function runsOf(text: string): { script: Script; text: string }[] {
  const runs: { script: Script; text: string }[] = []
  for (const letter of text) {
    const script = letters.find(([, shape]) => shape.test(letter))?.[0] ?? 'latin'
    const last = runs.at(-1)
    if (last?.script === script) last.text += letter
    else runs.push({ script, text: letter })
  }
  return runs
}
