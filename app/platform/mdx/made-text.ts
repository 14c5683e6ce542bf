import type { Finding } from '#app/domain/finding.ts'
import type { Used, UsedHeading, UsedLink } from './vocabulary.ts'

/** A text to be made: its body with the front matter blanked, and what its components need to know. */
export type TextJob<Context> = { file: string; body: string; context: Context }

/** What a text uses and says; `made` is null where anything in it was refused. */
export type MadeText<Made> = {
  findings: Finding[]
  used: Used[]
  links: UsedLink[]
  headings: UsedHeading[]
  words: string
  made: Made | null
}

export function nothingMade<Made>(findings: Finding[]): MadeText<Made> {
  return { findings, used: [], links: [], headings: [], words: '', made: null }
}
