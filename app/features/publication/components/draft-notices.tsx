import { changedParts, lineDifference } from '#app/domain/line-difference.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Difference } from '#app/ui/difference.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextareaField } from '#app/ui/textarea-field.tsx'
import { withLineFeeds } from '../../catalogue/draft/line-feeds.ts'
import type { EditPage } from '../studio/edit-page.server.ts'

/** Somebody else saved or published meanwhile: both texts are here, and the next saving decides. */
export function ChangedMeanwhile({ page, reply }: { page: EditPage; reply: FormReply }) {
  const t = useT()
  return (
    <>
      <Notice tone="danger" live title={t('author.changed.title')}>
        <p>{t('author.changed.advice')}</p>
      </Notice>
      <Disclosure summary={t('author.changed.difference')} open>
        <Changed before={page.text} after={withLineFeeds(reply.given.text ?? '')} />
      </Disclosure>
      <Disclosure summary={t('author.changed.theirs')}>
        <TextareaField
          name="theirs"
          label={t('author.changed.theirs')}
          labelHidden
          code
          readOnly
          rows={12}
          value={page.text}
        />
      </Disclosure>
    </>
  )
}

/** The published text was replaced since this draft was begun. */
export function Overtaken() {
  const t = useT()
  return (
    <Notice tone="attention" title={t('author.overtaken.title')}>
      <p>{t('author.overtaken.advice')}</p>
    </Notice>
  )
}

/** What a draft changes in the published text. */
export function Changed({ before, after }: { before: string; after: string }) {
  const t = useT()
  return (
    <Difference
      label={t('author.draft.difference')}
      lines={changedParts(lineDifference(before, after))}
      words={{ added: t('author.added'), removed: t('author.removed') }}
    />
  )
}
