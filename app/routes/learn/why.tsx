import type { LoaderFunctionArgs } from '@remix-run/node'
import { earliestDay } from '#app/domain/calendar.ts'
import { WhyAsked } from '#app/features/certification/components/mine/why-asked.tsx'
import { WhyFacts } from '#app/features/certification/components/mine/why-facts.tsx'
import {
  lastValidDay,
  reasonWords,
  statusWords,
} from '#app/features/certification/components/standing-words.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { type WhyPage, whyPage } from '#app/features/why.server.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Points } from '#app/ui/points.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'

export const handle: PageHandle<WhyPage> = {
  title: (t, page) => `${t('learn.why-page.kind')} ${page.title}`,
  breadcrumbs: (t) => [{ label: t('learn.title'), href: '/learn' }],
}

/** Why I stand as I do in a certification: what rules look at, which rule, and the dates step by step. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const page = whyPage(ctx, ctx.learnerId, params.certification!)
  if (!page) throw notFound()
  return page
}

export default function Why() {
  const t = useT()
  const locale = useLocale()
  const page = useLoaded<typeof loader>()
  const { standing } = page
  return (
    <>
      <PageTitle
        kind={t('learn.why-page.kind')}
        title={page.title}
        lead={standing ? <Status standing={standing} /> : <p>{t('learn.why-page.not-yours')}</p>}
      />
      <div>
        {standing && (
          <Section id="reasons" heading={t('learn.why-page.reasons')}>
            <Points
              ordered
              items={standing.reasons.map((reason, index) => ({
                id: `${index}`,
                text: reasonWords(t, locale, reason),
              }))}
            />
          </Section>
        )}
        <Section id="facts" heading={t('learn.why-page.facts')}>
          <Stack gap="small">
            <p>{t('learn.why-page.facts-text')}</p>
            <WhyFacts facts={page.facts} />
          </Stack>
        </Section>
        <Section id="asked" heading={t('learn.why-page.asked')}>
          <Stack gap="small">
            <p>{page.summary}</p>
            <WhyAsked asked={page.asked} canEarn={page.canEarn} />
          </Stack>
        </Section>
      </div>
    </>
  )
}

function Status({ standing }: { standing: NonNullable<WhyPage['standing']> }) {
  const t = useT()
  const locale = useLocale()
  const { status, since, dueOn, expiresOn } = standing
  const { tone, word } = statusWords(t, status)
  const isValid = status === 'certified' || status === 'renewalOpen'
  const facts = [
    since !== earliestDay && t('learn.why-page.since', { day: formatDay(since, locale) }),
    !isValid && dueOn && t('learn.why-page.by', { day: formatDay(dueOn, locale) }),
    isValid && expiresOn && t('learn.why-page.until', { day: lastValidDay(expiresOn, locale) }),
  ]
  return (
    <p>
      <StatusBadge tone={tone}>{word}</StatusBadge> {facts.filter(Boolean).join(' · ')}
    </p>
  )
}
