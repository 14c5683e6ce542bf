import { Breadcrumbs } from '../breadcrumbs.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { Section, WithSidebar } from '../layout.tsx'
import { Outline, type OutlineItem } from '../outline.tsx'
import { Pagination } from '../pagination.tsx'
import { Progress } from '../progress.tsx'
import { SelectField } from '../select-field.tsx'
import { Tabs } from '../tabs.tsx'
import { TextField } from '../text-field.tsx'
import { type Words, wording } from './wording.ts'

type Say = (key: string) => string

/** What leads from one place to another. */
export function Ways({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="ways" heading={say('heading.ways')}>
      <Breadcrumbs
        label={say('ways.breadcrumbs')}
        links={[
          { label: say('ways.first'), href: '#main' },
          { label: say('ways.second'), href: '#ways' },
        ]}
      />
      <Tabs
        label={say('ways.tabs')}
        links={[
          { label: say('ways.all'), href: '#ways', count: '612', current: true },
          { label: say('badge.danger'), href: '#tables', count: '38' },
          { label: say('badge.attention'), href: '#lists', count: '21' },
        ]}
      />
      <WithSidebar
        sticky
        sidebar={<Outline label={say('ways.outline')} items={steps(say)} compact />}
      >
        <Narrow say={say} />
        <Outline label={say('ways.path')} items={steps(say)} />
        <Progress label={say('ways.path')} value={3} max={6} words={say('ways.progress')} />
        <Pagination
          label={say('ways.pages')}
          position={say('ways.position')}
          previous={{ href: '#ways', label: say('ways.previous') }}
          next={{ href: '#ways', label: say('ways.next') }}
        />
      </WithSidebar>
    </Section>
  )
}

function Narrow({ say }: { say: Say }) {
  return (
    <FilterBar
      label={say('ways.filter')}
      submit={say('ways.show')}
      clear={{ href: '#ways', label: say('ways.clear') }}
    >
      <TextField name="person" type="search" label={say('ways.person')} />
      <SelectField
        name="state"
        label={say('ways.state')}
        options={['good', 'attention', 'danger'].map((value) => ({
          value,
          label: say(`badge.${value}`),
        }))}
      />
    </FilterBar>
  )
}

const states = ['done', 'done', 'done', 'current', 'open', 'locked'] as const

function steps(say: Say): OutlineItem[] {
  return states.map((state, index) => ({
    id: `step-${index + 1}`,
    label: say(`step.${index + 1}`),
    href: state === 'locked' ? undefined : '#ways',
    state,
    stateLabel: say(`state.${state}`),
    note: say(`step.${index + 1}Note`),
  }))
}
