import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AwardsTable } from '#app/features/certification/components/awards-table.tsx'
import { PersonStandings } from '#app/features/certification/components/person-standings.tsx'
import { awardsOf } from '#app/features/certification/held.server.ts'
import { type LearnerStanding, standingOf } from '#app/features/certification/standings.server.ts'
import { StudiesTable } from '#app/features/enrolment/components/studies-table.tsx'
import { personStudies } from '#app/features/enrolment/person-studies.server.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { RemindForm } from '#app/features/notification/components/remind-form.tsx'
import { remind } from '#app/features/notification/remind.server.ts'
import { personWithin } from '#app/features/organisation/queries/admin-person.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { notePersonViewed } from '#app/features/records/reading.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, ownPath, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle<{ name: string }> = {
  title: (_, { name }) => name,
  breadcrumbs: (t) => [{ label: t('team.title'), href: '/team' }],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'people:read')
  const person = personWithin(ctx, scope, params.learnerId!)
  if (!person) throw notFound()
  const { learnerId, email, givenName, familyName, postings } = person
  perform(ctx, notePersonViewed, { learnerId })
  return {
    learnerId,
    email,
    name: `${givenName} ${familyName}`,
    post: postings[0] ?? null,
    isOwn: learnerId === ctx.learnerId,
    standings: standingOf(ctx, learnerId),
    awards: awardsOf(ctx, learnerId),
    studies: personStudies(ctx, learnerId),
    reminded: new URL(request.url).searchParams.has('reminded'),
  }
}

const statuses: Record<string, number> = {
  'not-found': 404,
  'for-oneself': 403,
  'reminded-today': 429,
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'people:read')
  const learnerId = params.learnerId!
  if (!personWithin(ctx, scope, learnerId)) throw notFound()
  const form = await readFormData(request)
  const answer = perform(ctx, remind, { learnerId })
  if (!answer.ok) {
    const status = statuses[answer.refusal] ?? 409
    return data({ refusal: `team.person.refusal.${answer.refusal}` }, { status })
  }
  const back = ownPath(String(form.get('back') ?? ''), `/team/${learnerId}`)
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}reminded=${learnerId}`)
}

const held = new Set(['certified', 'renewalOpen', 'waived'])

export default function Person() {
  const { t, locale } = usePage()
  const { name, post, isOwn, awards, studies, reminded, ...rest } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const standings = rest.standings as LearnerStanding[]
  const required = standings.filter(({ relevance }) => relevance === 'required')
  const others = standings.filter(({ relevance }) => relevance !== 'required')
  const missing = required.filter(({ standing }) => !held.has(standing.status)).length
  return (
    <Stack gap="large">
      <PageTitle
        kind={t('team.person.kind')}
        title={name}
        lead={
          post?.unit && (
            <p>
              {t('team.person.in', {
                grade: post.grade ?? t(`person.category-of.${post.category}`),
                unit: `${post.unit.name[locale]} (${post.unit.code})`,
              })}
            </p>
          )
        }
      />
      {reminded && <Notice tone="good" title={t('team.reminded', { name })} live />}
      {reply && <Notice tone="danger" title={t(reply.refusal)} live />}
      <Section
        id="required"
        heading={t(`team.person.${missing > 0 ? 'missing' : 'nothing-missing'}`, {
          count: missing,
        })}
      >
        {required.length === 0 && <p>{t('team.person.none-required')}</p>}
        <PersonStandings standings={required} />
        {missing > 0 && !isOwn && <RemindForm learnerId={rest.learnerId} email={rest.email} />}
      </Section>
      {others.length > 0 && (
        <Section id="others" heading={t('team.person.others')}>
          <PersonStandings standings={others} />
        </Section>
      )}
      <Section id="awards" heading={t('team.person.awards')}>
        <AwardsTable awards={awards} />
      </Section>
      <Section id="studies" heading={t('team.person.studies')}>
        <StudiesTable studies={studies} />
      </Section>
    </Stack>
  )
}
