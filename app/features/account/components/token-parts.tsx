import { addDays } from '#app/domain/calendar.ts'
import type { ListedToken } from '#app/features/account/api-tokens.server.ts'
import { UnitField } from '#app/features/organisation/components/unit-field.tsx'
import { UnitName } from '#app/features/organisation/components/unit-name.tsx'
import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { formatDay, formatInstant, type Translate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export type ShownToken = ListedToken & { owner: string | null; unit: Unit | null }

const stateOf = ({ revokedAt, expiresOn }: ShownToken, today: string) =>
  revokedAt !== null ? 'revoked' : expiresOn <= today ? 'expired' : 'active'

/** admin/tokens: the tokens of the scope, each with what it reads and until when. */
export function TokensTable({ tokens, today }: { tokens: ShownToken[]; today: string }) {
  const { t, locale, timeZone } = usePage()
  const last: Column<ShownToken> = {
    id: 'used',
    head: t('admin.tokens.used'),
    cell: ({ lastUsedAt }) =>
      lastUsedAt === null ? t('admin.tokens.never') : formatInstant(lastUsedAt, locale, timeZone),
  }
  return (
    <Table
      caption={t('admin.tokens.caption')}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t('admin.tokens.none')}>{t('admin.tokens.none-advice')}</EmptyState>
      }
      columns={[
        { id: 'name', head: t('admin.tokens.name'), rowHead: true, cell: ({ name }) => name },
        { id: 'unit', head: t('person.unit'), cell: ({ unit }) => <UnitName unit={unit} /> },
        {
          id: 'owner',
          head: t('admin.tokens.owner'),
          cell: ({ owner }) => owner ?? t('admin.unit.holder-elsewhere'),
        },
        {
          id: 'until',
          head: t('admin.tokens.expires'),
          cell: ({ expiresOn }) => formatDay(addDays(expiresOn, -1), locale),
        },
        last,
        { id: 'state', head: t('admin.tokens.state'), cell: (token) => state(t, token, today) },
      ]}
    />
  )
}

function state(t: Translate, token: ShownToken, today: string) {
  const word = stateOf(token, today)
  if (word !== 'active') return t(`admin.tokens.${word}`)
  return (
    <>
      {t('admin.tokens.active')} · <a href={`?revoke=${token.id}`}>{t('admin.tokens.revoke')}</a>
    </>
  )
}

/** Asks before a token is revoked. */
export function RevokeQuestion({ token }: { token: ShownToken }) {
  const { t } = usePage()
  return (
    <Notice tone="attention" title={t('admin.tokens.ask')}>
      <p>{t('admin.tokens.ask-text', { name: token.name })}</p>
      <form method="post" action="/admin/tokens">
        <input type="hidden" name="tokenId" value={token.id} />
        <Cluster>
          <Button kind="danger" name="intent" value="revoke">
            {t('admin.tokens.confirm')}
          </Button>
          <a href="/admin/tokens">{t('admin.tokens.keep')}</a>
        </Cluster>
      </form>
    </Notice>
  )
}

export type TokenFormProps = { units: Unit[]; latest: string; reply: FormReply | undefined }

/** admin/tokens: what for, what it may read, and until when. */
export function TokenFields({ units, latest, reply }: TokenFormProps) {
  const { t } = usePage()
  const error = (field: string) => reply?.errors[field] && t(reply.errors[field])
  const errors = Object.entries(reply?.errors ?? {})
  return (
    <form method="post" action="/admin/tokens" className="form-column stack" noValidate>
      <ErrorSummary
        title={t('admin.error.title')}
        errors={errors.map(([field, key]) => ({ field, message: t(key) }))}
      />
      <TextField
        name="name"
        label={t('admin.tokens.name')}
        hint={t('admin.tokens.name-hint')}
        value={reply?.given.name}
        error={error('name')}
      />
      <UnitField
        name="unit"
        label={t('admin.tokens.unit')}
        hint={t('admin.tokens.unit-hint')}
        units={units}
        value={reply?.given.unit}
        error={error('unit')}
      />
      <TextField
        name="lastDay"
        type="date"
        label={t('admin.tokens.last-day')}
        hint={t('admin.tokens.last-day-hint')}
        value={reply?.given.lastDay ?? latest}
        error={error('lastDay')}
      />
      <div>
        <Button name="intent" value="make">
          {t('admin.tokens.submit')}
        </Button>
      </div>
    </form>
  )
}
