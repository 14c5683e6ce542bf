import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Cluster, Section } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { GrantFields, type GrantFormProps } from './grant-form.tsx'
import { GrantsTable, Over } from './grants-table.tsx'
import type { PersonOnRecord } from './person-record.tsx'

export type GrantsSectionProps = GrantFormProps & {
  person: PersonOnRecord
  /** Nobody gives or ends grants for themselves. */
  isOwn: boolean
  /** The grant that is asked about before it ends. */
  ending: string | null
}

/** admin/person: what somebody may do, and giving or ending it. */
export function GrantsSection({ person, isOwn, ending, ...form }: GrantsSectionProps) {
  const { t } = usePage()
  const asked = person.grants.find(({ id }) => id === ending)
  const errors = Object.entries(form.reply?.errors ?? {})
  return (
    <Section id="grants" heading={t('admin.grants.heading')}>
      <div className="stack">
        <ErrorSummary
          title={t('admin.error.title')}
          errors={errors.map(([field, key]) => ({ field, message: t(key) }))}
        />
        {asked && !isOwn && <EndQuestion person={person} held={asked} />}
        <GrantsTable grants={person.grants} today={form.today} mayEnd={!isOwn} />
        {isOwn ? (
          <p>{t('admin.grants.own')}</p>
        ) : (
          <Disclosure summary={t('admin.grants.give')} open={errors.length > 0}>
            <GrantFields {...form} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

type Asked = { person: PersonOnRecord; held: PersonOnRecord['grants'][number] }

function EndQuestion({ person, held }: Asked) {
  const { t } = usePage()
  const name = `${person.givenName} ${person.familyName}`
  const set = t(`person.set.${held.permissionSet}`)
  return (
    <Notice tone="attention" title={t('admin.grants.ask')}>
      <p>
        {t('admin.grants.ask-text', { name, set })} <Over held={held} />
      </p>
      <form method="post" action={`/admin/people/${person.learnerId}`}>
        <input type="hidden" name="grantId" value={held.id} />
        <Cluster>
          <Button kind="danger" name="intent" value="end">
            {t('admin.grants.confirm')}
          </Button>
          <a href={`/admin/people/${person.learnerId}#grants`}>{t('admin.grants.keep')}</a>
        </Cluster>
      </form>
    </Notice>
  )
}
