import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { locales } from '#app/domain/text.ts'
import { divide, readFrontMatter } from '#app/platform/mdx/front-matter.ts'
import { linkForm } from '#app/platform/mdx/link-form.ts'
import type { MadeText } from '#app/platform/mdx/made-text.ts'
import { lessonBytesMax, sourceLimits } from '#app/platform/mdx/source-limits.ts'
import { decodeText } from '#app/platform/source/decode.ts'
import { makeLoneText } from '../../catalogue/check/make-lessons.server.ts'
import type { Page } from '../../catalogue/publish/pages.server.ts'
import { PageFront } from '../../catalogue/schema/lesson.ts'
import type { SourceFile } from '../../catalogue/sources.ts'
import type { Folder, PageFile } from './folder.ts'

export type CheckedPage = Page & { file: SourceFile }

/** Reads and makes the public pages: Markdown without components, in both languages. */
export async function checkPages({
  pages,
}: Pick<Folder, 'pages'>): Promise<{ findings: Finding[]; pages: CheckedPage[] }> {
  const findings = untranslated(pages)
  const made: CheckedPage[] = []
  for (const page of pages) {
    const checked = await checkPage(page)
    if (checked.page) made.push(checked.page)
    findings.push(...checked.findings)
  }
  return { findings, pages: made }
}

async function checkPage({ slug, locale, file }: PageFile): Promise<{
  findings: Finding[]
  page?: CheckedPage
}> {
  const { path, hash } = file
  const text = decodeText(path, file.read(), lessonBytesMax)
  if (!text.ok) return { findings: [text.refusal] }
  const divided = divide(path, text.value)
  if ('rule' in divided) return { findings: [divided] }
  const front = readFrontMatter(path, divided, PageFront)
  const limits = sourceLimits(path, divided.body)
  if (limits.length > 0) return { findings: [...front.findings, ...limits] }
  const made = await makeLoneText(path, divided.body, locale)
  const findings = [...front.findings, ...made.findings, ...beyondMarkdown(path, made)]
  if (!front.value || !made.made || findings.length > 0) return { findings }
  const { html } = made.made
  return { findings, page: { file, slug, locale, title: front.value.title, html, hash } }
}

/** Components and links that only a lesson can have. */
function beyondMarkdown(file: string, { used, links }: MadeText<unknown>): Finding[] {
  return [
    ...used.map(({ name, line, column }) =>
      errorAt({ file, line, column }, 'unknown-component', { name }),
    ),
    ...links
      .filter(({ href }) => linkForm(href)?.kind === 'lesson')
      .map(({ href, line, column }) => errorAt({ file, line, column }, 'broken-link', { href })),
  ]
}

function untranslated(pages: readonly PageFile[]): Finding[] {
  const slugs = [...new Set(pages.map(({ slug }) => slug))]
  return slugs.flatMap((slug) =>
    locales
      .filter((locale) => !pages.some((page) => page.slug === slug && page.locale === locale))
      .map((locale) => {
        const place = startOf(`pages/${slug}/${locale}.md`)
        return errorAt(place, 'missing-translation', { name: locale })
      }),
  )
}
