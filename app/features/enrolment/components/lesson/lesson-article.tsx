import type { FormReply } from '#app/platform/form-errors.ts'
import { useLocale } from '#app/platform/page-context.tsx'
import type { LessonPage } from '../../lesson-page.server.ts'
import { ReflectForm } from './reflect-form.tsx'

type Props = { page: LessonPage; reply: FormReply | undefined }

/** The text. Where its script runs, reading goes on where it stopped, and the place is kept. */
export function LessonArticle({ page, reply }: Props) {
  const locale = useLocale()
  const { courseId, slug, parts, position, isEnrolled, isDone } = page
  return (
    <article
      className="lesson-text"
      lang={page.locale === locale ? undefined : page.locale}
      data-behaviour="position"
      data-position={position}
      data-save={isEnrolled && !isDone ? `/learn/${courseId}/${slug}/position` : undefined}
    >
      {parts.map((part, index) =>
        part.kind === 'html' ? (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is rendered once.
            key={index}
            className="prose"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from checked text when published.
            dangerouslySetInnerHTML={{ __html: part.html }}
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
