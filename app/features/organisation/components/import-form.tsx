import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export type ImportFormProps = {
  columns: Record<string, readonly string[]>
  today: string
  reply: FormReply | undefined
}

/** admin/import: the files, and from which day on they change what is known. */
export function ImportForm({ columns, today, reply }: ImportFormProps) {
  const t = useT()
  const error = (field: string) => reply?.errors[field] && t(reply.errors[field])
  const errors = Object.entries(reply?.errors ?? {})
  return (
    <form method="post" encType="multipart/form-data" className="form-column stack" noValidate>
      <ErrorSummary
        title={t('import-page.error.title')}
        errors={errors.map(([field, key]) => ({ field, message: t(key) }))}
      />
      {Object.entries(columns).map(([kind, names]) => (
        <FileField
          key={kind}
          name={kind}
          accept=".csv,text/csv"
          label={t(`import-page.kind.${kind}`)}
          hint={t('import-page.columns', { columns: names.join(', ') })}
          error={error(kind)}
        />
      ))}
      <TextField
        name="on"
        type="date"
        label={t('import-page.on')}
        hint={t('import-page.on-hint')}
        value={reply?.given.on ?? today}
        error={error('on')}
      />
      <CheckboxField
        name="full"
        label={t('import-page.full')}
        hint={t('import-page.full-hint')}
        error={error('full')}
      />
      <div>
        <Button kind="primary">{t('import-page.submit')}</Button>
      </div>
    </form>
  )
}
