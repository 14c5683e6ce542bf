import { useT } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SecretLine } from '#app/ui/secret-line.tsx'

export type ClaimLinkProps = { name: string; hours: number; link?: string; refusal?: string }

/** admin/person: makes a one-time link to claim a record; it is shown in the answer and never again. */
export function ClaimLink({ name, hours, link, refusal }: ClaimLinkProps) {
  const t = useT()
  return (
    <div className="stack">
      {refusal && <Notice tone="danger" title={t(refusal)} live />}
      {link && (
        <Notice tone="attention" title={t('admin.claim.made')} live>
          <SecretLine
            label={t('admin.claim.link', { name })}
            value={link}
            copy={t('admin.claim.copy')}
            copied={t('admin.claim.copied')}
          />
        </Notice>
      )}
      <p>{t('admin.claim.lead', { hours })}</p>
      <form method="post">
        <Button name="intent" value="claim">
          {t('admin.claim.make')}
        </Button>
      </form>
    </div>
  )
}
