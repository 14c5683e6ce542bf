import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { type Locale, locales } from '#app/domain/text.ts'
import { messagesUnder } from '#app/platform/i18n/messages.server.ts'
import { compiler } from '#app/platform/mdx/compiler.server.ts'
import { divide, readFrontMatter } from '#app/platform/mdx/front-matter.ts'
import { type MadeText, nothingMade, type TextJob } from '#app/platform/mdx/made-text.ts'
import { lessonBytesMax, sourceLimits } from '#app/platform/mdx/source-limits.ts'
import { workerFingerprint } from '#app/platform/mdx/worker-fingerprint.server.ts'
import { decodeText } from '#app/platform/source/decode.ts'
import type { LessonContext } from '../components/lesson/lesson-context.tsx'
import type { RenderedLesson } from '../components/lesson/render-lesson.tsx'
import { LessonFront } from '../schema/lesson.ts'
import { type SourceFile, sha256 } from '../sources.ts'
import type { Layout } from './layout.ts'
import type { LessonFacts, MadeLesson } from './made-lesson.ts'

const worker = 'app/features/catalogue/lesson-worker.server.ts'
const lessons = compiler<LessonContext, RenderedLesson>(worker)

/** Ends the compiler's worker; a command at the console calls it before it ends. */
export const closeCompiler = lessons.close

/** A fingerprint of what lessons are made with: the same text and the same fingerprint, the same HTML. */
export async function lessonsMadeBy(): Promise<string> {
  const words = locales.map((locale) => messagesUnder(locale, 'lesson-parts'))
  return sha256((await workerFingerprint(worker)) + JSON.stringify(words))
}

/** Makes every lesson of a course in every language that there is of it. */
export async function makeLessons(
  folder: string,
  layout: Layout,
  contextIn: (locale: Locale) => LessonContext,
): Promise<MadeLesson[]> {
  const made: MadeLesson[] = []
  for (const [slug, files] of layout.lessons) {
    for (const locale of locales) {
      const source = files[locale]
      if (source) made.push(await makeLesson(folder, slug, locale, source, contextIn(locale)))
    }
  }
  return made
}

/** A text that is no lesson, such as a public page, made by the same rules. */
export function makeLoneText(
  file: string,
  body: string,
  locale: Locale,
): Promise<MadeText<RenderedLesson>> {
  return lessons.make({ file, body, context: { locale, courseId: '', media: {}, glossary: {} } })
}

async function makeLesson(
  folder: string,
  slug: string,
  locale: Locale,
  source: SourceFile,
  context: LessonContext,
): Promise<MadeLesson> {
  const file = folder + source.path
  const lesson = { slug, locale, file, facts: null, text: nothingMade<RenderedLesson>([]) }
  const read = readLesson(file, source)
  if ('rule' in read) return { ...lesson, findings: [read] }
  const { facts, body } = read
  const findings = [...read.findings, ...sourceLimits(file, body)]
  // A text beyond the limits is not given to the parser at all.
  if (findings.length > read.findings.length) return { ...lesson, facts, findings }
  const text = await remembered({ file, body, context })
  return { ...lesson, facts, text, findings: [...findings, ...text.findings] }
}

type ReadLesson = { facts: LessonFacts | null; findings: Finding[]; body: string }

function readLesson(file: string, source: SourceFile): ReadLesson | Finding {
  if (source.size > lessonBytesMax) {
    const params = { what: 'bytes', max: lessonBytesMax, found: source.size }
    return errorAt(startOf(file), 'limit', params)
  }
  const text = decodeText(file, source.read(), lessonBytesMax)
  if (!text.ok) return text.refusal
  const divided = divide(file, text.value)
  if ('rule' in divided) return divided
  const front = readFrontMatter(file, divided, LessonFront)
  return { facts: front.value ?? null, findings: front.findings, body: divided.body }
}

/** Made texts by all that they depend on: a draft is checked at every saving, with all its course. */
const made = new Map<string, MadeText<RenderedLesson>>()
const madeMax = 300

async function remembered(job: TextJob<LessonContext>): Promise<MadeText<RenderedLesson>> {
  const key = sha256(JSON.stringify(job))
  const known = made.get(key)
  if (known) return known
  const text = await lessons.make(job)
  const [oldest] = made.keys()
  if (made.size >= madeMax && oldest !== undefined) made.delete(oldest)
  // Running out of time says more of the moment than of the text.
  if (!text.findings.some(({ rule, line }) => rule === 'limit' && line === startOf('').line)) {
    made.set(key, text)
  }
  return text
}
