import { useT } from '#app/platform/page-context.tsx'
import { StepMap, type StepMapItem } from '#app/ui/step-map.tsx'
import type { Place } from '../under-way.server.ts'
import { questionFormId } from './question-form.tsx'

/** All questions at a glance. On a question's page a number saves its answer and leads there. */
export function AttemptMap({ places, current }: { places: Place[]; current: number }) {
  const t = useT()
  return (
    <StepMap
      label={t('assess.map.label')}
      items={places.map((place) => ({
        label: String(place.position),
        press: { form: questionFormId, name: 'to', value: String(place.position) },
        state: stateOf(place),
        stateLabel: t(`assess.map.${stateOf(place)}`),
        current: place.position === current,
      }))}
      legend={(['done', 'marked', 'open'] as const).map((state) => ({
        state,
        label: t(`assess.map.${state}`),
      }))}
    />
  )
}

export function stateOf({ answered, marked }: Place): StepMapItem['state'] {
  if (marked) return answered ? 'done-marked' : 'marked'
  return answered ? 'done' : 'open'
}
