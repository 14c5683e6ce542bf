import { LinkButton } from '../button.tsx'
import { Highlight } from '../highlight.tsx'
import { Section, Stack } from '../layout.tsx'
import { PreviousNext } from '../previous-next.tsx'
import { StepMap, type StepMapState } from '../step-map.tsx'
import { type Words, wording } from './wording.ts'

const states: StepMapState[] = ['done', 'done', 'marked', 'done', 'open', 'marked', 'open', 'open']

/** What to do next, and where one is in a series. */
export function Paths({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="paths" heading={say('heading.paths')}>
      <Stack gap="large">
        <Highlight
          kind={say('path.kind')}
          title={say('step.4')}
          href="#paths"
          action={
            <LinkButton kind="primary" href="#paths">
              {say('button.link')}
            </LinkButton>
          }
        >
          <p>{say('path.reason')}</p>
        </Highlight>
        <StepMap
          label={say('path.map')}
          items={states.map((state, index) => ({
            label: `${index + 1}`,
            href: `#paths-${index + 1}`,
            state,
            stateLabel: say(`path.${state}`),
            current: index === 4,
          }))}
          legend={(['done', 'marked', 'open'] as const).map((state) => ({
            state,
            label: say(`path.${state}`),
          }))}
        />
        <PreviousNext
          label={say('path.around')}
          previous={{ href: '#paths', direction: say('ways.previous'), title: say('step.3') }}
          next={{ href: '#paths', direction: say('ways.next'), title: say('step.5') }}
        />
      </Stack>
    </Section>
  )
}
