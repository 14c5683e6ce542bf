import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'

type Session = {
  idHash: string
  device: string
  createdAt: number
  lastSeenAt: number
  isThisOne: boolean
}

/** Where the account is signed in, each of which can be ended. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const { t, locale, timeZone } = usePage()
  const when = (ms: number) => formatInstant(ms, locale, timeZone)
  return (
    <div className="stack">
      <Table
        caption={t('account.sessions.caption')}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.idHash}
        columns={[
          {
            id: 'device',
            head: t('account.sessions.device'),
            rowHead: true,
            cell: ({ device }) => device || t('account.sessions.unknown'),
          },
          {
            id: 'since',
            head: t('account.sessions.since'),
            cell: ({ createdAt }) => when(createdAt),
          },
          {
            id: 'seen',
            head: t('account.sessions.seen'),
            cell: ({ lastSeenAt }) => when(lastSeenAt),
          },
          {
            id: 'end',
            head: t('account.sessions.action'),
            cell: ({ idHash, isThisOne }) =>
              isThisOne ? (
                t('account.sessions.this-one')
              ) : (
                <form method="post">
                  <input type="hidden" name="session" value={idHash} />
                  <Button size="small" name="intent" value="end-session">
                    {t('account.sessions.end')}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <form method="post">
        <Button kind="danger" name="intent" value="sign-out-everywhere">
          {t('account.sessions.end-all')}
        </Button>
      </form>
    </div>
  )
}
