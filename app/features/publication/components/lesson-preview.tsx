import { useT } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextareaField } from '#app/ui/textarea-field.tsx'
import { FindingList } from '../../catalogue/components/finding-list.tsx'
import { editPath } from '../studio/findings.ts'
import type { LessonPreview } from '../studio/preview.server.ts'
import { distinctIds } from './distinct-ids.ts'

type Props = { courseId: string; lesson: LessonPreview }

/** A lesson as its learners will see it, or what keeps it from being shown. */
export function LessonShown({ courseId, lesson }: Props) {
  const t = useT()
  const { locale, facts, parts, path, findings } = lesson
  if (!parts) {
    return (
      <Stack gap="small">
        <Notice tone="attention" title={t('author.preview.broken')}>
          <p>
            {t(findings.length > 0 ? 'author.preview.broken-advice' : 'author.preview.missing')}
          </p>
        </Notice>
        <FindingList
          findings={findings}
          fileNamed={false}
          hrefOf={() => editPath(courseId, path)}
        />
      </Stack>
    )
  }
  return (
    <article className="lesson-text" lang={locale}>
      <Stack>
        {facts && <Opening facts={facts} />}
        {parts.map((part, index) =>
          part.kind === 'html' ? (
            <div
              key={`html-${index === 0 ? 'first' : index}`}
              className="prose"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the guard.
              dangerouslySetInnerHTML={{ __html: distinctIds(part.html, `${locale}-`) }}
            />
          ) : (
            <div key={part.id} className="prose">
              <section className="lesson-reflect">
                <TextareaField
                  name={`${locale}-${part.id}`}
                  label={part.prompt}
                  hint={t('author.preview.reflect')}
                  rows={4}
                />
              </section>
            </div>
          ),
        )}
      </Stack>
    </article>
  )
}

function Opening({ facts }: { facts: NonNullable<LessonPreview['facts']> }) {
  const t = useT()
  return (
    <Stack gap="small">
      <h2>{facts.title}</h2>
      <p>{t('author.preview.minutes', { count: facts.minutes })}</p>
      <Disclosure summary={t('author.preview.objectives')}>
        <ul>
          {facts.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </Disclosure>
    </Stack>
  )
}
