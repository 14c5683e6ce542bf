import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Cluster } from '#app/ui/layout.tsx'

/** team/person: what a leader can do now. */
export function RemindForm({ learnerId, email }: { learnerId: string; email: string | null }) {
  const t = useT()
  return (
    <form method="post" action={`/team/${learnerId}`} className="stack stack-small">
      <p>{t('team.person.remind-lead')}</p>
      <Cluster>
        <Button kind="primary" name="intent" value="remind">
          {t('team.remind')}
        </Button>
        {email && <a href={`mailto:${encodeURIComponent(email)}`}>{t('team.person.contact')}</a>}
      </Cluster>
    </form>
  )
}
