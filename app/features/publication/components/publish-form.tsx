import { hasErrors } from '#app/domain/finding.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice-group.tsx'
import { Difference } from '#app/ui/difference.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FindingList } from '../../catalogue/components/finding-list.tsx'
import type { CoursePage } from '../studio/course-page.server.ts'
import { editPath, pathInCourse } from '../studio/findings.ts'
import { fullName } from './file-words.ts'
import { StillChecking } from './still-checking.tsx'

type PublishFormProps = { page: CoursePage; mayPublish: boolean; reply: FormReply | undefined }

/** What publishing changes, what stands in its way, and the button. */
export function PublishForm({ page, mayPublish, reply }: PublishFormProps) {
  const t = useT()
  const { courseId, findings, changes, seen, change } = page
  if (changes.length === 0) {
    return <EmptyState title={t('author.publish.nothing')}>{t('author.publish.advice')}</EmptyState>
  }
  if (!findings) {
    return (
      <Stack>
        <Changes page={page} />
        <StillChecking href={`/author/${courseId}`} />
      </Stack>
    )
  }
  const blocked = hasErrors(findings)
  const error = reply?.errors.change
  return (
    <Stack>
      <Changes page={page} />
      {blocked && (
        <Notice tone="danger" title={t('author.publish.blocked')}>
          {t('author.publish.blocked-advice')}
        </Notice>
      )}
      {findings.length > 0 && (
        <FindingList
          findings={findings}
          hrefOf={({ file }) => editPath(courseId, pathInCourse(file, courseId))}
        />
      )}
      {!mayPublish && <p>{t('author.publish.who')}</p>}
      {!blocked && mayPublish && (
        <form method="post">
          <HiddenFields fields={{ intent: 'publish', seen }} />
          <ChoiceGroup
            kind="radio"
            name="change"
            label={t('author.change.label')}
            error={error && t(error)}
            required
            chosen={[reply?.given.change ?? change]}
            choices={(['material', 'editorial'] as const).map((value) => ({
              value,
              label: t(`author.change.${value}.name`),
              hint: t(`author.change.${value}.hint`),
            }))}
          />
          <Button kind="primary">{t('author.publish.button')}</Button>
        </form>
      )}
    </Stack>
  )
}

function Changes({ page: { changes, files } }: { page: CoursePage }) {
  const t = useT()
  return (
    <Stack gap="small">
      {changes.map(({ path, added, removed, lines }) => {
        const file = files.find((one) => one.path === path)
        const name = file ? fullName(t, file.part, file.title) : path
        return (
          <Disclosure key={path} summary={t('author.publish.file', { name, added, removed })}>
            <Difference
              label={name}
              lines={lines}
              words={{ added: t('author.added'), removed: t('author.removed') }}
            />
          </Disclosure>
        )
      })}
    </Stack>
  )
}
