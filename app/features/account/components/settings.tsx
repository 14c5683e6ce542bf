import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'

/** Two things to switch; each switch is a form of its own. */
export function Settings({ subscribed, shortcuts }: { subscribed: boolean; shortcuts: boolean }) {
  const t = useT()
  const choice = (intent: 'newsletter' | 'shortcuts', on: boolean) => (
    <form method="post" className="cluster">
      <span>{t(on ? `account.settings.${intent}-on` : `account.settings.${intent}-off`)}</span>
      <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
      <Button size="small" name="intent" value={intent}>
        {t(on ? `account.settings.${intent}-turn-off` : `account.settings.${intent}-turn-on`)}
      </Button>
    </form>
  )
  return (
    <DescriptionList
      entries={[
        { term: t('account.settings.newsletter'), description: choice('newsletter', subscribed) },
        { term: t('account.settings.shortcuts'), description: choice('shortcuts', shortcuts) },
      ]}
    />
  )
}
