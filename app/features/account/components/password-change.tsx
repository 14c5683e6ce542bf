import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { useFieldError } from './account-form.tsx'

/** Changes one's own password. Every session ends, this one too. */
export function PasswordChange({ reply }: { reply: FormReply | undefined }) {
  const t = useT()
  const error = useFieldError(reply)
  const words = { show: t('account.field.show'), hide: t('account.field.hide') }
  const errors = Object.entries(reply?.errors ?? {}).map(([field, key]) => ({
    field,
    message: t(key),
  }))
  return (
    <form method="post" className="narrow stack" noValidate>
      <ErrorSummary title={t('account.error.title')} errors={errors} />
      <p>{t('account.preferences.password-note')}</p>
      <PasswordField
        name="current"
        label={t('account.field.current-password')}
        error={error('current')}
        autoComplete="current-password"
        {...words}
      />
      <PasswordField
        name="password"
        label={t('account.field.new-password')}
        hint={t('account.password-rule')}
        error={error('password')}
        autoComplete="new-password"
        {...words}
      />
      <div>
        <Button name="intent" value="password">
          {t('account.reset.submit')}
        </Button>
      </div>
    </form>
  )
}
