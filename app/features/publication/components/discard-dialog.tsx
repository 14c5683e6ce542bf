import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import type { EditPage } from '../studio/edit-page.server.ts'
import { fullName } from './file-words.ts'

type DiscardProps = { page: Pick<EditPage, 'courseId' | 'path' | 'part' | 'title' | 'basis'> }

/** Asks before a draft is given up. */
export function DiscardDialog({ page }: DiscardProps) {
  const t = useT()
  return (
    <Dialog
      id="discard"
      title={t('author.discard.title')}
      cancel={t('author.discard.cancel')}
      actions={<DiscardForm page={page} />}
    >
      <DiscardWhat page={page} />
    </Dialog>
  )
}

/** Which text would be lost, by its name. */
export function DiscardWhat({ page: { part, title } }: DiscardProps) {
  const t = useT()
  const name = fullName(t, part, title)
  return <p>{t('author.discard.what', { name })}</p>
}

export function DiscardForm({ page: { courseId, path, basis } }: DiscardProps) {
  const t = useT()
  return (
    <form method="post" action={`/author/${courseId}/discard?path=${encodeURIComponent(path)}`}>
      <HiddenFields fields={{ shown: basis.shown }} />
      <Button kind="danger">{t('author.discard.button')}</Button>
    </form>
  )
}
