import type { Nodes, Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client'
import type { ComponentType } from 'react'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { hasErrors } from '#app/domain/finding.ts'
import { guard } from './guard.ts'
import { isElement, solidChildren } from './guard-element.ts'
import { headingPrefix } from './heading-prefix.ts'
import type { UsedHeading, Vocabulary } from './vocabulary.ts'

export type Labels = { footnotes: string; backToText: string }

export type Bundled = {
  Content: ComponentType<{ components: Record<string, unknown> }>
  headings: UsedHeading[]
}

/**
 * Compiles a text that passed the guard. The guard runs once more in the place of mdx-bundler's own
 * plugins, one of which would inject an export, so that nothing else is ever compiled.
 */
export async function bundle(
  body: string,
  vocabulary: Vocabulary,
  labels: Labels,
): Promise<Bundled> {
  const headings: UsedHeading[] = []
  const onlyData = () => (tree: Root) => {
    if (hasErrors(guard('', tree, vocabulary).findings)) throw new Error('The guard refuses this')
    unwrapSentences(tree, vocabulary)
  }
  const collect = () => (tree: HtmlNode) => {
    headings.push(...(tree.children ?? []).flatMap(headingOf))
  }
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [remarkGfm, onlyData],
      rehypePlugins: [[rehypeSlug, { prefix: headingPrefix }], collect],
      remarkRehypeOptions: {
        clobberPrefix: 'note-',
        footnoteLabel: labels.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: (index: number) => `${labels.backToText} ${index + 1}`,
      },
    }),
    esbuildOptions: (options) => ({ ...options, minify: false, logLevel: 'silent' }),
  })
  return { Content: getMDXComponent(code) as Bundled['Content'], headings }
}

/** A sentence that was written as a paragraph of its own is the sentence without the paragraph. */
function unwrapSentences(tree: Root, vocabulary: Vocabulary): void {
  visit(tree, (node: Nodes) => {
    if (!isElement(node) || vocabulary[node.name ?? '']?.encloses !== 'sentence') return
    const [only, ...more] = solidChildren(node as { children: Nodes[] })
    if (only?.type === 'paragraph' && more.length === 0) {
      node.children = only.children as typeof node.children
    }
  })
}

/** As much of an HTML tree as headings need. */
type HtmlNode = {
  type: string
  tagName?: string
  value?: string
  properties?: { id?: unknown }
  children?: HtmlNode[]
}

function headingOf({ tagName = '', properties, children }: HtmlNode): UsedHeading[] {
  if (!/^h[2-6]$/.test(tagName)) return []
  const text = (children ?? []).map(htmlText).join('')
  return [{ id: String(properties?.id ?? ''), text, depth: Number(tagName.slice(1)) }]
}

function htmlText({ value, children }: HtmlNode): string {
  return value ?? (children ?? []).map(htmlText).join('')
}
