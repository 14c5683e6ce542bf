import type { FormReply } from '#app/platform/form-errors.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { TextareaField } from '#app/ui/textarea-field.tsx'
import { noteCharactersMax } from '../../forms.ts'
import type { Note } from '../../notes.server.ts'

type Props = {
  id: string
  prompt: string
  note: Note | null
  /** The refusal of what was sent last from this page. */
  reply: FormReply | undefined
}

/** A private note under a lesson's question. It stays the learner's own and is never graded. */
export function ReflectForm({ id, prompt, note, reply }: Props) {
  const { t, locale, timeZone } = usePage()
  const refused = reply?.given.block === id ? reply : undefined
  const error = refused && (refused.errors.text ?? refused.errors[''])
  return (
    <section className="lesson-reflect" id={`note-${id}`} aria-label={t('lesson.note.label')}>
      <form method="post">
        <HiddenFields fields={{ intent: 'note', block: id }} />
        <TextareaField
          id={`text-${id}`}
          name="text"
          label={prompt}
          hint={t('lesson.note.private')}
          error={error && t(error, { max: noteCharactersMax })}
          value={refused ? refused.given.text : note?.text}
          maxLength={noteCharactersMax}
          rows={4}
        />
        <Button>{t('lesson.note.save')}</Button>
        {note && !refused && (
          <p className="lesson-reflect-saved">
            {t('lesson.note.saved', { at: formatInstant(note.updatedAt, locale, timeZone) })}
          </p>
        )}
      </form>
    </section>
  )
}
