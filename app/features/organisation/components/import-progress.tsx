import { usePage } from '#app/platform/page-context.tsx'
import { Progress } from '#app/ui/progress.tsx'

const named = new Set([
  'units',
  'identities',
  'people',
  'departures',
  'absences',
  'credentials',
  'waivers',
])

export type Underway = { step: string; done: number; of: number } | null

/** How much of an import is done; what follows from it, such as figures, is its last part. */
export function ImportProgress({ progress }: { progress: Underway }) {
  const { t } = usePage()
  if (!progress) return <p>{t('import-page.run.starting')}</p>
  const { step, done, of } = progress
  const label = named.has(step) ? t(`import.step.${step}`) : t('import-page.step.other')
  const words = t('import-page.underway', { label, done, of })
  return <Progress label={label} value={done} max={Math.max(of, 1)} words={words} />
}
