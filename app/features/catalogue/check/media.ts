import { errorAt, type Finding, startOf, warningAt } from '#app/domain/finding.ts'
import { locales } from '#app/domain/text.ts'
import type { Used } from '#app/platform/mdx/vocabulary.ts'
import type { ReadYaml } from '#app/platform/source/read-yaml.ts'
import { captionsIn, captionsLanguage } from '../media/captions.ts'
import { type MediaFacts, mediaFacts } from '../media/media-facts.ts'
import { type MediaKind, mediaBytesMax } from '../media/media-types.ts'
import type { CourseData } from '../schema/course.ts'
import type { SourceFile } from '../sources.ts'
import type { Layout } from './layout.ts'
import type { MadeLesson } from './made-lesson.ts'

export type CheckedMedia = SourceFile & MediaFacts

const bytesMax = Math.max(...Object.values(mediaBytesMax))

/** Looks into every file of a course's media. */
export function checkMedia(folder: string, layout: Layout) {
  const findings: Finding[] = []
  const media = new Map<string, CheckedMedia>()
  for (const source of layout.media.values()) {
    const file = folder + source.path
    const facts = source.size > bytesMax ? null : factsOf(file, source)
    if (facts) media.set(source.path, { ...source, ...facts })
    else findings.push(errorAt(startOf(file), 'media-kind', { name: source.path, wanted: 'known' }))
    findings.push(...(facts?.findings ?? []))
  }
  return { media, findings }
}

/** Facts by content: a course is checked often, its videos change rarely. */
const known = new Map<string, MediaFacts | null>()
const knownMax = 2_000

function factsOf(file: string, source: SourceFile): MediaFacts | null {
  const key = `${source.hash} ${file}`
  let facts = known.get(key)
  if (facts === undefined) {
    facts = mediaFacts(file, source.read())
    if (known.size >= knownMax) known.clear()
    known.set(key, facts)
  }
  return facts
}

/** The kind of file that each prop of a component takes. */
const takes: Record<string, Record<string, MediaKind>> = {
  Figure: { src: 'image' },
  Video: { src: 'video', captions: 'captions' },
  Audio: { src: 'audio' },
  Document: { src: 'document' },
}

/** Media that is missing, of another kind or another language, and media that nothing uses. */
export function mediaUse(
  folder: string,
  course: ReadYaml<CourseData>,
  lessons: readonly MadeLesson[],
  media: ReadonlyMap<string, CheckedMedia>,
): Finding[] {
  const used = new Set<string>()
  const findings = [
    ...lessons.flatMap((lesson) =>
      lesson.text.used.flatMap((one) => ofUse(lesson, one, media, used)),
    ),
    ...ofList(folder, course, media, used),
  ]
  // What a course.yml that cannot be read lists is not known.
  for (const path of course.value ? media.keys() : []) {
    if (!used.has(path))
      findings.push(warningAt(startOf(folder + path), 'unused-media', { name: path }))
  }
  return findings
}

function ofUse(
  { file, locale }: MadeLesson,
  { name, props, line, column }: Used,
  media: ReadonlyMap<string, CheckedMedia>,
  used: Set<string>,
): Finding[] {
  const place = { file, line, column }
  return Object.entries(takes[name] ?? {}).flatMap(([prop, kind]) => {
    const path = String(props[prop])
    const found = media.get(path)
    used.add(path)
    if (kind === 'captions') for (const other of locales) used.add(captionsIn(path, other))
    if (!found) return [errorAt(place, 'missing-media', { name: path })]
    if (found.kind !== kind) return [errorAt(place, 'media-kind', { name: path, wanted: kind })]
    if (kind === 'captions' && captionsLanguage(path) !== locale) {
      return [errorAt(place, 'media-language', { name: path, language: locale })]
    }
    const marked = /\.(en|fr)\.[a-z0-9]+$/.exec(path)?.[1] ?? locale
    return marked === locale
      ? []
      : [warningAt(place, 'media-language', { name: path, language: locale })]
  })
}

function ofList(
  folder: string,
  { value, at }: ReadYaml<CourseData>,
  media: ReadonlyMap<string, CheckedMedia>,
  used: Set<string>,
): Finding[] {
  return (value?.media ?? []).flatMap(({ file: path, kind }, index) => {
    const found = media.get(path)
    const place = { file: `${folder}course.yml`, ...at(['media', index, 'file']) }
    used.add(path)
    if (!found) return [errorAt(place, 'missing-media', { name: path })]
    return found.kind === kind ? [] : [errorAt(place, 'media-kind', { name: path, wanted: kind })]
  })
}
