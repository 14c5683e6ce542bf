import type { FormReply } from '#app/platform/form-errors.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { LessonPage } from '../../lesson-page.server.ts'
import { ReflectForm } from './reflect-form.tsx'

type Props = { page: LessonPage; reply: FormReply | undefined }

/** The text. Where its script runs, reading goes on where it stopped, and the place is kept. */
export function LessonArticle({ page, reply }: Props) {
  const { ready, locale } = usePage()
  const { courseId, slug, parts, position, isEnrolled, isDone } = page
  return (
    <article
      className="lesson-text"
      lang={page.locale === locale ? undefined : page.locale}
      data-behaviour="position"
      data-position={position}
      data-save={isEnrolled && !isDone ? `/learn/${courseId}/${slug}/position` : undefined}
    >
      {parts.map((part) =>
        part.kind === 'html' ? (
          <div
            key={part.key}
            className="prose"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from checked text when published.
            dangerouslySetInnerHTML={{ __html: ready.get(part.key) ?? '' }}
          />
        ) : (
          <div key={part.id} className="prose">
            <ReflectForm {...part} reply={reply} />
          </div>
        ),
      )}
    </article>
  )
}
