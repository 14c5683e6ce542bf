import type { Translate } from '#app/platform/i18n/translate.ts'
import type { SourcePath } from '../../catalogue/draft/source-path.ts'

/** What a file is called in the studio: the kind of part and its title. */
export function fileName(t: Translate, part: SourcePath, title: string): string {
  if (part.kind === 'course') return t('author.part.course')
  return t(`author.part.${part.kind}`, { title })
}

/** A file by its name and its language, as a sentence says it. */
export function fullName(t: Translate, part: SourcePath, title: string): string {
  return `${fileName(t, part, title)} (${t(`author.language.${languageIn(part)}`)})`
}

/** The language that a file is written in, or that it is for both, standing alone. */
export function languageName(t: Translate, part: SourcePath): string {
  return t(`author.language-name.${languageIn(part)}`)
}

const languageIn = (part: SourcePath) => (part.kind === 'lesson' ? part.locale : 'both')
