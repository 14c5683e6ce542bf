import type { ReactNode } from 'react'
import type { FormReply } from '#app/platform/form-errors.ts'
import { useT } from '#app/platform/page-context.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Narrow, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export type AccountFormProps = {
  title: string
  lead?: string
  reply: FormReply | undefined
  back?: string
  children: ReactNode
  after?: ReactNode
}

/** One short form on a page: what it is for, what is wrong with it, its fields, what else one can do. */
export function AccountForm({ title, lead, reply, back, children, after }: AccountFormProps) {
  const t = useT()
  const errors = Object.entries(reply?.errors ?? {}).map(([field, key]) => ({
    field,
    message: t(key),
  }))
  return (
    <Narrow>
      <Stack>
        <PageTitle title={title} lead={lead && <p>{lead}</p>} />
        <form method="post" noValidate>
          <ErrorSummary title={t('account.error.title')} errors={errors} />
          {back !== undefined && <input type="hidden" name="back" value={back} />}
          {children}
        </form>
        {after}
      </Stack>
    </Narrow>
  )
}

/** The translated error of a field, if it has one. */
export function useFieldError(reply: FormReply | undefined): (field: string) => string | undefined {
  const t = useT()
  return (field) => {
    const key = reply?.errors[field]
    return key && t(key)
  }
}
