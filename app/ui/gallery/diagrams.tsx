import { Cycle } from '../diagram/cycle.tsx'
import { Flow } from '../diagram/flow.tsx'
import { Layers } from '../diagram/layers.tsx'
import { Timeline } from '../diagram/timeline.tsx'
import { Columns, Section, Stack } from '../layout.tsx'
import { type Words, wording } from './wording.ts'

const flow: Record<string, string[]> = {
  report: ['sort'],
  sort: ['check', 'discard'],
  check: ['decide', 'report'],
  discard: ['record'],
  decide: ['record'],
  record: [],
}
const four = ['1', '2', '3', '4']

/** Drawings from data: what leads to what, what returns, what rests on what, what came when. */
export function Diagrams({ words }: { words: Words }) {
  const say = wording(words)
  const text = (kind: string) => ({
    title: say(`${kind}.title`),
    summary: say(`${kind}.summary`),
  })
  const entries = (kind: string) =>
    four.map((index) => ({
      label: say(`${kind}.${index}`),
      text: say(`${kind}.${index}Text`),
    }))
  return (
    <Section id="diagrams" heading={say('heading.diagrams')}>
      <Stack gap="large">
        <Columns>
          <Flow
            id="flow"
            {...text('flow')}
            data={Object.entries(flow).map(([id, to]) => ({ id, label: say(`flow.${id}`), to }))}
            words={{ list: say('diagram.list'), leadsTo: say('diagram.leadsTo') }}
          />
          <Cycle id="cycle" {...text('cycle')} data={entries('cycle')} />
        </Columns>
        <Columns>
          <Layers {...text('layers')} data={entries('layers')} />
          <Timeline
            {...text('timeline')}
            data={four.map((index) => ({
              when: say(`timeline.${index}`),
              label: say(`timeline.${index}Text`),
            }))}
          />
        </Columns>
      </Stack>
    </Section>
  )
}
