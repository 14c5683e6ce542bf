import { DescriptionList } from '../description-list.tsx'
import { Disclosure } from '../disclosure.tsx'
import { Columns, Section, Stack } from '../layout.tsx'
import { LinkList } from '../link-list.tsx'
import { Progress } from '../progress.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { type Words, wording } from './wording.ts'

/** Facts about one thing, and things to open. */
export function Lists({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="lists" heading={say('heading.lists')}>
      <Columns>
        <Stack>
          <DescriptionList
            entries={[
              { term: say('list.holder'), description: say('list.holderIs') },
              {
                term: say('table.state'),
                description: <StatusBadge tone="good">{say('badge.good')}</StatusBadge>,
              },
              {
                term: say('list.until'),
                description: say('list.untilIs'),
                action: <a href="#lists">{say('list.change')}</a>,
              },
            ]}
          />
          <Disclosure summary={say('list.why')}>
            <p>{say('list.because')}</p>
          </Disclosure>
        </Stack>
        <LinkList
          items={[
            {
              href: '#lists-1',
              label: say('step.1'),
              summary: say('list.first'),
              aside: <StatusBadge tone="attention">{say('badge.attention')}</StatusBadge>,
            },
            {
              href: '#lists-2',
              label: say('step.2'),
              summary: say('list.second'),
              aside: (
                <Progress label={say('step.2')} value={2} max={5} words={say('list.progress')} />
              ),
            },
            { href: '#lists-3', label: say('step.3'), summary: say('list.third') },
          ]}
        />
      </Columns>
    </Section>
  )
}
