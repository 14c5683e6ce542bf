import { formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Bars } from '#app/ui/chart/bars.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Points } from '#app/ui/points.tsx'
import type { CompetencyResult, Result } from '../result.server.ts'

/** Where one is strong, and what to study again. */
export function Strengths({ result }: { result: Result }) {
  const { t, locale } = usePage()
  const { competencies, pass, course } = result
  const words = (share: number) => formatRate(share, locale, 0)
  const strong = competencies.filter(({ share }) => share >= pass)
  return (
    <Stack>
      <Bars
        title={t('assess.result.bars', { strong: strong.length, count: competencies.length })}
        max={1}
        mark={{ at: pass, label: t('assess.result.bars-mark', { rate: words(pass) }) }}
        bars={competencies.map(({ id, title, share }) => ({
          id,
          label: title,
          value: share,
          words: words(share),
          muted: share < pass,
        }))}
      />
      <StudyAgain course={course} weak={competencies.filter(({ share }) => share < pass)} />
    </Stack>
  )
}

function StudyAgain({ course, weak }: { course: Result['course']; weak: CompetencyResult[] }) {
  const { t, locale } = usePage()
  if (weak.length === 0) return null
  return (
    <Stack gap="small">
      <h3>{t('assess.result.study')}</h3>
      <Points
        items={weak.map(({ id, title, ability, share }) => ({
          id,
          text: ability ?? title,
          note: ability ? `${title} · ${formatRate(share, locale, 0)}` : undefined,
        }))}
      />
      <p>
        <LinkButton href={`/learn/${course.id}`}>
          {t('assess.result.open-course', { course: course.title })}
        </LinkButton>
      </p>
    </Stack>
  )
}
