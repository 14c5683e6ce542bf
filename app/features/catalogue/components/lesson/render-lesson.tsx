import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import type { LessonBlock } from '../../lesson-parts.ts'
import { Callout } from './callout.tsx'
import { Answer, Check } from './check.tsx'
import { Compare, Side } from './compare.tsx'
import { Diagram } from './diagram.tsx'
import { Document } from './document.tsx'
import { Figure } from './figure.tsx'
import { KeyTerm } from './key-term.tsx'
import { type Lesson, type LessonContext, LessonProvider } from './lesson-context.tsx'
import { LessonCell, LessonHeadCell, LessonTable } from './lesson-table.tsx'
import { LessonLink } from './link.tsx'
import { Audio, Video } from './recording.tsx'
import { ReflectBlock } from './reflect.tsx'
import { Steps } from './steps.tsx'

const components = {
  a: LessonLink,
  table: LessonTable,
  td: LessonCell,
  th: LessonHeadCell,
  Answer,
  Audio,
  Callout,
  Check,
  Compare,
  Diagram,
  Document,
  Figure,
  KeyTerm,
  Reflect: ReflectBlock,
  Side,
  Steps,
  Video,
}

export type RenderedLesson = { html: string; blocks: LessonBlock[] }

/** A compiled text as the HTML that is kept, with the blocks that a page fills in for its reader. */
export function renderLesson(
  Content: ComponentType<{ components: Record<string, unknown> }>,
  context: LessonContext,
): RenderedLesson {
  const blocks: LessonBlock[] = []
  const used = new Map<string, number>()
  const lesson: Lesson = {
    ...context,
    t: translatorFor(context.locale),
    unique(name) {
      const count = (used.get(name) ?? 0) + 1
      used.set(name, count)
      return `${name}-${count}`
    },
    keep: (block) => blocks.push(block) - 1,
  }
  const html = renderToStaticMarkup(
    <LessonProvider value={lesson}>
      <Content components={components} />
    </LessonProvider>,
  )
  return { html, blocks }
}
