import type { Translate } from '#app/platform/i18n/translate.ts'
import type { SourcePath } from '../../catalogue/draft/source-path.ts'

/** What a file is called in the studio: the kind of part and its title. */
export function fileName(t: Translate, part: SourcePath, title: string): string {
  if (part.kind === 'course') return t('author.part.course')
  return t(`author.part.${part.kind}`, { title })
}

/** The language that a file is written in, or that it is for both. */
export function fileLanguage(t: Translate, part: SourcePath): string {
  return t(`author.language.${part.kind === 'lesson' ? part.locale : 'both'}`)
}
