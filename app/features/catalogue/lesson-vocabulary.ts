import { z } from 'zod'
import type { Vocabulary } from '#app/platform/mdx/vocabulary.ts'
import { DiagramProps } from './diagram-props.ts'
import { Id, MediaPath, sentenceMax, titleMax } from './schema/text.ts'

const title = z.string().trim().min(1).max(titleMax)
const sentence = z.string().trim().min(1).max(sentenceMax)

/** A text alternative says what is to be seen, which may take some sentences. */
const alternativeMax = 1_000
const alternative = z.string().trim().min(1).max(alternativeMax)

const sidesMin = 2
const sidesMax = 4
const answersMin = 2
const answersMax = 8

/** Every component of a lesson: its props, where it may stand, what it may enclose. */
export const lessonVocabulary: Vocabulary = {
  Callout: {
    props: z.strictObject({
      kind: z.enum(['note', 'tip', 'warning', 'example']),
      title: title.optional(),
    }),
    stands: 'between',
    encloses: 'text',
    words: ['title'],
  },
  Figure: {
    props: z.strictObject({ src: MediaPath, alt: alternative, caption: alternative }),
    stands: 'between',
    encloses: 'nothing',
    words: ['alt', 'caption'],
  },
  Video: {
    props: z.strictObject({ src: MediaPath, captions: MediaPath, title }),
    stands: 'between',
    encloses: 'text',
    words: ['title'],
  },
  Audio: {
    props: z.strictObject({ src: MediaPath, title }),
    stands: 'between',
    encloses: 'text',
    words: ['title'],
  },
  Document: {
    props: z.strictObject({ src: MediaPath, title }),
    stands: 'between',
    encloses: 'nothing',
    words: ['title'],
  },
  Steps: { props: z.strictObject({}), stands: 'between', encloses: 'numberedList', words: [] },
  Compare: {
    props: z.strictObject({}),
    stands: 'between',
    encloses: { only: 'Side', least: sidesMin, most: sidesMax },
    words: [],
  },
  Side: {
    props: z.strictObject({ title, verdict: z.enum(['good', 'poor', 'neutral']).optional() }),
    stands: { inside: 'Compare' },
    encloses: 'text',
    words: ['title'],
  },
  KeyTerm: {
    props: z.strictObject({ id: Id }),
    stands: 'sentence',
    encloses: 'sentence',
    words: [],
  },
  Reflect: {
    props: z.strictObject({ id: Id, prompt: sentence }),
    stands: 'top',
    encloses: 'nothing',
    words: ['prompt'],
  },
  Check: {
    props: z.strictObject({ id: Id, question: sentence }),
    stands: 'between',
    encloses: { only: 'Answer', least: answersMin, most: answersMax },
    words: ['question'],
  },
  Answer: {
    props: z.strictObject({ right: z.boolean().default(false), feedback: sentence }),
    stands: { inside: 'Check' },
    encloses: 'sentence',
    words: [],
  },
  Diagram: {
    props: DiagramProps,
    stands: 'between',
    encloses: 'nothing',
    words: ['title', 'summary', 'data'],
  },
}

/** Public pages are Markdown alone. */
export const pageVocabulary: Vocabulary = {}
