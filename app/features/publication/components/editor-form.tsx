import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { DialogLink } from '#app/ui/dialog.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { SourceEditor } from '#app/ui/source-editor.tsx'
import type { EditPage } from '../studio/edit-page.server.ts'
import { editorPhrases } from './editor-phrases.ts'
import { fileName } from './file-words.ts'

type EditorFormProps = { page: EditPage; reply: FormReply | undefined }

/** The text of a file, to be written. What was refused comes back as it was typed. */
export function EditorForm({ page, reply }: EditorFormProps) {
  const t = useT()
  const { courseId, path, part, title, text, basis, isNew, kilobytesMax: max } = page
  const error = reply?.errors.text
  return (
    <form method="post">
      <Stack gap="small">
        <HiddenFields fields={basis} />
        <SourceEditor
          name="text"
          language={path.endsWith('.mdx') ? 'markdown' : 'yaml'}
          label={t('author.edit.text', { name: fileName(t, part, title) })}
          keys={t('author.edit.keys')}
          hint={t('author.edit.hint', { max })}
          error={error && t(error, { max })}
          value={reply?.given.text ?? text}
          lang={part.kind === 'lesson' ? part.locale : undefined}
          unsaved={reply !== undefined || isNew}
          phrases={editorPhrases(t)}
        />
        <Cluster>
          <Button kind="primary" name="intent" value="save">
            {t('author.edit.save')}
          </Button>
          {part.kind !== 'course' && (
            <Button name="intent" value="preview">
              {t('author.edit.preview')}
            </Button>
          )}
          {page.draft && (
            <DialogLink
              kind="quiet"
              dialog="discard"
              href={`/author/${courseId}/discard?path=${encodeURIComponent(path)}`}
            >
              {t('author.discard.open')}
            </DialogLink>
          )}
        </Cluster>
      </Stack>
    </form>
  )
}
