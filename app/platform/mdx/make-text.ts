import { errorAt, hasErrors, startOf } from '#app/domain/finding.ts'
import { type Bundled, bundle, type Labels } from './bundle.ts'
import { guard } from './guard.ts'
import { type MadeText, nothingMade, type TextJob } from './made-text.ts'
import { parseMdx } from './parse-mdx.ts'
import { textOf } from './text-of.ts'
import type { Used, Vocabulary } from './vocabulary.ts'

/** What a feature adds to Markdown: its components, and how they become what is kept. */
export type Maker<Context, Made> = {
  vocabulary: Vocabulary
  labels: (context: Context) => Labels
  render: (content: Bundled['Content'], context: Context) => Made
}

/** Parses, guards and compiles one text. It runs in a worker: a text may be anything. */
export async function makeText<Context, Made>(
  maker: Maker<Context, Made>,
  { file, body, context }: TextJob<Context>,
): Promise<MadeText<Made>> {
  try {
    const tree = parseMdx(file, body)
    if ('rule' in tree) return nothingMade([tree])
    const { findings, used, links } = guard(file, tree, maker.vocabulary)
    const words = [textOf(tree), ...used.flatMap((one) => spoken(one, maker.vocabulary))].join('\n')
    const facts = { findings, used, links, words }
    if (hasErrors(findings)) return { ...facts, headings: [], made: null }
    const { Content, headings } = await bundle(body, maker.vocabulary, maker.labels(context))
    return { ...facts, headings, made: maker.render(Content, context) }
  } catch (error) {
    // Nesting beyond the stack comes here; a fault of ours must be seen, not called the author's.
    if (!(error instanceof RangeError)) throw error
    return nothingMade([errorAt(startOf(file), 'mdx-syntax', { name: '' })])
  }
}

/** The words in the props that a reader sees. */
function spoken({ name, props }: Used, vocabulary: Vocabulary): string[] {
  return (vocabulary[name]?.words ?? []).flatMap((prop) => strings(props[prop]))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
