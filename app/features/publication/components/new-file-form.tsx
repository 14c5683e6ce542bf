import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Begins a lesson or an assessment. It is part of the course once course.yml names it. */
export function NewFileForm({ reply }: { reply: FormReply | undefined }) {
  const t = useT()
  const error = (field: string) => {
    const key = reply?.errors[field]
    return key && t(key)
  }
  return (
    <Disclosure summary={t('author.new.open')} open={reply?.given.intent === 'new'}>
      <form method="post">
        <HiddenFields fields={{ intent: 'new' }} />
        <SelectField
          name="kind"
          label={t('author.new.kind')}
          value={reply?.given.kind}
          error={error('kind')}
          options={['lesson', 'assessment'].map((kind) => ({
            value: kind,
            label: t(`author.new.${kind}`),
          }))}
        />
        <TextField
          name="id"
          label={t('author.new.id')}
          hint={t('author.new.hint')}
          value={reply?.given.id}
          error={error('id')}
        />
        <Button>{t('author.new.button')}</Button>
      </form>
    </Disclosure>
  )
}
