import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Verdict } from '#app/ui/verdict.tsx'
import type { Verified } from '../certificate.server.ts'

const tones = { valid: 'good', expired: 'attention', revoked: 'danger' } as const

/** The state of an award in one word, with its dates. */
export function VerifiedVerdict({ verified, today }: { verified: Verified; today: string }) {
  const { t, locale } = usePage()
  const { state, lastDay, revokedOn } = verified
  const day = formatDay((state === 'revoked' ? revokedOn : lastDay) ?? today, locale)
  const key = state === 'valid' && lastDay === null ? 'valid-always' : state
  return (
    <Verdict
      tone={tones[state]}
      word={t(`certify.verify.word.${state}`)}
      about={t('certify.verify.as-of', { day: formatDay(today, locale) })}
    >
      <p>{t(`certify.verify.${key}`, { day })}</p>
    </Verdict>
  )
}

/** What a stranger may know of an award: what, whose, by whom, when. */
export function VerifiedFacts({ verified }: { verified: Verified }) {
  const { t, locale } = usePage()
  const { title, holder, issuer, issuedOn, lastDay, revokedOn } = verified
  return (
    <DescriptionList
      entries={[
        { term: t('certify.verify.certification'), description: title },
        { term: t('certify.verify.holder'), description: holder ?? t('certify.verify.no-name') },
        { term: t('certify.verify.issuer'), description: issuer },
        { term: t('certify.verify.issued'), description: formatDay(issuedOn, locale) },
        {
          term: t('certify.verify.until'),
          description: lastDay ? formatDay(lastDay, locale) : t('certify.deed.always'),
        },
        ...(revokedOn
          ? [{ term: t('certify.verify.revoked-on'), description: formatDay(revokedOn, locale) }]
          : []),
      ]}
    />
  )
}
