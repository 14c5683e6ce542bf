import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ReactNode } from 'react'
import { AimList } from '#app/features/certification/components/mine/aim-list.tsx'
import { NextUp } from '#app/features/certification/components/mine/next-up.tsx'
import { CourseList } from '#app/features/enrolment/components/course-list.tsx'
import { requireLearner } from '#app/features/guard.server.ts'
import { type MyLearning, myLearning } from '#app/features/my-learning.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('learn.mine') }

/** What is required of me and why, by when, what is next, what I hold; then the rest. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  return myLearning(ctx, ctx.learnerId)
}

export default function MyLearningPage() {
  const t = useT()
  const mine = useLoaded<typeof loader>()
  const { due, underWay, held, waived, past, recommended, rest } = mine
  return (
    <>
      <PageTitle
        title={t('learn.mine')}
        actions={<a href="/learn/catalogue">{t('learn.catalogue')}</a>}
      />
      <Stack gap="large">
        <First mine={mine} />
        <div>
          <Part name="due" show={due.length > 0}>
            <AimList aims={due} date="due" />
          </Part>
          <Part name="under-way" show={underWay.length > 0}>
            <CourseList courses={underWay} />
          </Part>
          <Part
            name="held"
            show={held.length > 0}
            actions={<a href="/certify">{t('learn.certificates')}</a>}
          >
            <AimList aims={held} date="held" />
          </Part>
          <Part name="waived" show={waived.length > 0}>
            <AimList aims={waived} date="none" />
          </Part>
          <Part name="past" show={past.length > 0}>
            <AimList aims={past} date="none" />
          </Part>
          <Part name="recommended" show={recommended.length > 0}>
            <AimList aims={recommended} date="none" />
          </Part>
          <Part name="rest" show={rest.length > 0}>
            <CourseList courses={rest} />
          </Part>
        </div>
      </Stack>
    </>
  )
}

/** The page's first answer; where nothing waits, it says so and why. */
function First({ mine }: { mine: MyLearning }) {
  const t = useT()
  const { next, serves, underWay, held, rest } = mine
  const isBare = !next && [underWay, held, rest].every((list) => list.length === 0)
  return (
    <Stack>
      {!serves && (
        <Notice title={t('learn.no-record.title')}>
          <p>{t('learn.no-record.text')}</p>
        </Notice>
      )}
      {next && <NextUp next={next} />}
      {isBare && (
        <EmptyState title={t('learn.no-courses.title')}>
          <p>{t('learn.no-courses.text')}</p>
        </EmptyState>
      )}
      {!next && !isBare && serves && (
        <EmptyState
          title={t('learn.next.nothing')}
          action={<a href="/learn/catalogue">{t('learn.catalogue')}</a>}
        >
          <p>{t('learn.next.nothing-text')}</p>
        </EmptyState>
      )}
    </Stack>
  )
}

type PartProps = { name: string; show: boolean; actions?: ReactNode; children: ReactNode }

function Part({ name, show, actions, children }: PartProps) {
  const t = useT()
  if (!show) return null
  return (
    <Section id={name} heading={t(`learn.${name}`)} actions={actions}>
      {children}
    </Section>
  )
}
