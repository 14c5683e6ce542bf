import { Bars } from '../chart/bars.tsx'
import { Parts } from '../chart/parts.tsx'
import { KeyFigure, KeyFigures } from '../key-figure.tsx'
import { Section, Stack } from '../layout.tsx'
import { type Words, wording } from './wording.ts'

const tones = ['good', 'attention', 'neutral', 'danger'] as const
const wholes = {
  total: [471, 34, 69, 38],
  north: [186, 6, 8, 4],
  south: [148, 14, 18, 8],
  staff: [137, 14, 43, 26],
}
const rates = { north: 91, south: 78, staff: 62 }

/** Numbers as sentences, and amounts as lengths. */
export function Figures({ words }: { words: Words }) {
  const say = wording(words)
  const parts = tones.map((tone) => ({ id: tone, tone, label: say(`part.${tone}`) }))
  const values = (id: keyof typeof wholes) =>
    wholes[id].map((value) => ({ value, words: `${value}` }))
  return (
    <Section id="figures" heading={say('heading.figures')}>
      <Stack gap="large">
        <KeyFigures>
          <KeyFigure
            value={`77${say('percent')}`}
            tone="good"
            sentence={say('figure.certified')}
            note={say('figure.certifiedNote')}
          />
          <KeyFigure value="38" tone="danger" sentence={say('figure.overdue')} href="#figures" />
          <KeyFigure value="21" tone="attention" sentence={say('figure.expiring')} />
        </KeyFigures>
        <Parts
          id="whole"
          title={say('chart.whole')}
          parts={parts}
          rows={[{ id: 'total', values: values('total') }]}
        />
        <Parts
          id="wholes"
          title={say('chart.wholes')}
          parts={parts}
          rows={(['north', 'south', 'staff'] as const).map((id) => ({
            id,
            label: say(`unit.${id}`),
            href: '#figures',
            values: values(id),
          }))}
        />
        <Bars
          title={say('chart.bars')}
          max={100}
          mark={{ at: 85, label: say('chart.aim') }}
          bars={(['north', 'south', 'staff'] as const).map((id) => ({
            id,
            label: say(`unit.${id}`),
            value: rates[id],
            words: `${rates[id]}${say('percent')}`,
          }))}
        />
      </Stack>
    </Section>
  )
}
