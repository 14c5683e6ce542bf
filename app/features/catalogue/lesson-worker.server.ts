import { translatorFor } from '#app/platform/i18n/messages.server.ts'
import { serveTexts } from '#app/platform/mdx/worker-thread.ts'
import type { LessonContext } from './components/lesson/lesson-context.tsx'
import { type RenderedLesson, renderLesson } from './components/lesson/render-lesson.tsx'
import { lessonVocabulary } from './lesson-vocabulary.ts'

const warmUp = {
  file: 'warm-up.mdx',
  body: '## One\n\n<Callout kind="note" title="A">Two[^1]</Callout>\n\n| a |\n|---|\n| b |\n\n[^1]: Three\n',
  context: { locale: 'en', courseId: 'none', media: {}, glossary: {} } satisfies LessonContext,
}

/** The worker that turns the texts of authors into HTML: see platform/mdx. */
await serveTexts<LessonContext, RenderedLesson>(
  {
    vocabulary: lessonVocabulary,
    labels({ locale }) {
      const t = translatorFor(locale)
      return { footnotes: t('lesson-parts.notes'), backToText: t('lesson-parts.back-to-text') }
    },
    render: renderLesson,
  },
  warmUp,
)
