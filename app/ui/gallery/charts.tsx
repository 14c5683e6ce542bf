import { HeatMap } from '../chart/heat-map.tsx'
import { LineChart } from '../chart/line-chart.tsx'
import { Radar } from '../chart/radar.tsx'
import { Section, Stack } from '../layout.tsx'
import { type Words, wording } from './wording.ts'

type Say = (key: string) => string

const observed = [71, 71.5, 72.4, 72.1, 73.8, 75.2, 76.9, 78.3]
const lasting = [78.3, 76.1, 72.8, 70.2, 66.4]
const axes = ['information', 'communication', 'creation', 'safety', 'problems', 'machines']
const grid: Record<string, (number | null)[]> = {
  north: [94, 88, 71],
  south: [81, 64, 58],
  staff: [66, 41, null],
}

/** Pictures of a course over time, of a profile, of a grid. */
export function Charts({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="charts" heading={say('heading.charts')}>
      <Stack gap="large">
        <Trend say={say} />
        <Profile say={say} />
        <Grid say={say} />
      </Stack>
    </Section>
  )
}

function Trend({ say }: { say: Say }) {
  const month = (index: number) => say(`month.${index + 1}`)
  const percent = (value: number | null) => (value === null ? '–' : `${value}${say('percent')}`)
  return (
    <LineChart
      id="trend"
      title={say('chart.trend')}
      description={say('chart.trendDescription')}
      note={say('chart.trendNote')}
      series={[
        {
          id: 'rate',
          name: say('chart.certified'),
          value: percent(78),
          points: observed.map((y, x) => ({ x, y })),
        },
        {
          id: 'floor',
          name: say('chart.floor'),
          value: percent(66),
          dashed: true,
          points: lasting.map((y, x) => ({ x: x + 7, y })),
          band: lasting.map((y, x) => ({ x: x + 7, low: y, high: y + x * 2.6 })),
        },
      ]}
      xTicks={Array.from({ length: 12 }, (_, at) => ({ at, label: month(at) }))}
      yTicks={[50, 60, 70, 80, 90].map((at) => ({ at, label: percent(at) }))}
      annotations={[{ at: 3, label: say('chart.event') }]}
      data={{
        summary: say('chart.data'),
        caption: say('chart.trendCaption'),
        columns: [say('chart.month'), say('chart.certified')],
        rows: observed.map((value, index) => [month(index), percent(value)]),
      }}
    />
  )
}

function Profile({ say }: { say: Say }) {
  return (
    <Radar
      id="profile"
      title={say('chart.profile')}
      description={say('chart.profileDescription')}
      max={5}
      axes={axes.map((id) => ({ id, label: say(`axis.${id}`) }))}
      series={[
        { id: 'now', name: say('chart.now'), values: [4, 3, 2, 4, 3, 1] },
        { id: 'aim', name: say('chart.wanted'), values: [4, 4, 3, 5, 3, 3] },
      ]}
      data={{
        summary: say('chart.data'),
        caption: say('chart.profile'),
        columns: [say('chart.axis'), say('chart.now'), say('chart.wanted')],
        rows: axes.map((id, index) => [
          say(`axis.${id}`),
          `${[4, 3, 2, 4, 3, 1][index]}`,
          `${[4, 4, 3, 5, 3, 3][index]}`,
        ]),
      }}
    />
  )
}

function Grid({ say }: { say: Say }) {
  const ends = [50, 60, 70, 85, 100]
  return (
    <HeatMap
      title={say('chart.grid')}
      caption={say('chart.gridCaption')}
      corner={say('field.unit')}
      columns={['data', 'models', 'networks'].map((topic) => say(`topic.${topic}`))}
      rows={Object.entries(grid).map(([id, values]) => ({
        id,
        label: say(`unit.${id}`),
        href: '#charts',
        cells: values.map((value) => ({
          value,
          words: value === null ? '–' : `${value}${say('percent')}`,
        })),
      }))}
      steps={ends.map((upTo, index) => ({
        upTo,
        label: `${ends[index - 1] ?? 0}–${upTo}${say('percent')}`,
      }))}
    />
  )
}
