import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'

export type Waiting = { id: string; name: string; email: string; locale: string; createdAt: number }

/** admin/registrations: who waits, oldest first, and what can be decided. */
export function RegistrationsTable({ waiting }: { waiting: Waiting[] }) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('admin.registrations.caption')}
      captionHidden
      rows={waiting}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t('admin.registrations.none')}>
          {t('admin.registrations.none-advice')}
        </EmptyState>
      }
      columns={[
        { id: 'name', head: t('person.name'), rowHead: true, cell: ({ name }) => name },
        { id: 'email', head: t('person.email'), cell: ({ email }) => email },
        {
          id: 'asked',
          head: t('admin.registrations.asked'),
          cell: ({ createdAt }) => formatInstant(createdAt, locale, timeZone),
        },
        {
          id: 'decide',
          head: t('admin.registrations.decide'),
          cell: ({ id }) => <Decide id={id} />,
        },
      ]}
    />
  )
}

function Decide({ id }: { id: string }) {
  const { t } = usePage()
  return (
    <form method="post" action="/admin/registrations">
      <input type="hidden" name="requestId" value={id} />
      <Cluster>
        <Button size="small" name="intent" value="accept">
          {t('admin.registrations.accept')}
        </Button>
        <a href={`?decline=${id}`}>{t('admin.registrations.decline')}</a>
      </Cluster>
    </form>
  )
}

/** Asks before a registration is declined. */
export function DeclineQuestion({ request }: { request: Waiting }) {
  const { t } = usePage()
  const { id, name, email } = request
  return (
    <Notice tone="attention" title={t('admin.registrations.ask')}>
      <p>{t('admin.registrations.ask-text', { name, email })}</p>
      <form method="post" action="/admin/registrations">
        <input type="hidden" name="requestId" value={id} />
        <Cluster>
          <Button kind="danger" name="intent" value="decline">
            {t('admin.registrations.confirm')}
          </Button>
          <a href="/admin/registrations">{t('admin.registrations.keep')}</a>
        </Cluster>
      </form>
    </Notice>
  )
}
