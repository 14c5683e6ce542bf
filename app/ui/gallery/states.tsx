import { Button, LinkButton, PrintButton } from '../button.tsx'
import { Dialog, DialogLink } from '../dialog.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Cluster, Section, Stack } from '../layout.tsx'
import type { Tone } from '../mark.tsx'
import { Notice } from '../notice.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { type Words, wording } from './wording.ts'

const tones: Tone[] = ['good', 'attention', 'danger', 'neutral', 'info']

/** Buttons, dialogs, badges, notices, emptiness. */
export function States({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <>
      <Section id="buttons" heading={say('heading.buttons')}>
        <Stack>
          <Cluster>
            <Button kind="primary">{say('button.primary')}</Button>
            <Button>{say('button.secondary')}</Button>
            <Button kind="danger">{say('button.danger')}</Button>
            <Button kind="quiet">{say('button.quiet')}</Button>
            <Button disabled>{say('button.disabled')}</Button>
          </Cluster>
          <Cluster>
            <LinkButton href="#buttons" kind="primary" size="small">
              {say('button.link')}
            </LinkButton>
            <Button size="small">{say('button.small')}</Button>
            <PrintButton size="small">{say('button.print')}</PrintButton>
            <DialogLink dialog="example-dialog" href="#buttons" kind="danger" size="small">
              {say('button.dialog')}
            </DialogLink>
          </Cluster>
        </Stack>
        <ExampleDialog say={say} />
      </Section>
      <Section id="states" heading={say('heading.states')}>
        <Stack>
          <Cluster>
            {tones.map((tone) => (
              <StatusBadge key={tone} tone={tone}>
                {say(`badge.${tone}`)}
              </StatusBadge>
            ))}
          </Cluster>
          {tones.map((tone) => (
            <Notice key={tone} tone={tone} title={say(`notice.${tone}`)}>
              <p>{say(`notice.${tone}Text`)}</p>
            </Notice>
          ))}
          <EmptyState
            title={say('empty.title')}
            action={<LinkButton href="#states">{say('empty.action')}</LinkButton>}
          >
            <p>{say('empty.text')}</p>
          </EmptyState>
        </Stack>
      </Section>
    </>
  )
}

function ExampleDialog({ say }: { say: (key: string) => string }) {
  return (
    <Dialog
      id="example-dialog"
      title={say('dialog.title')}
      cancel={say('dialog.cancel')}
      actions={<Button kind="danger">{say('dialog.confirm')}</Button>}
    >
      <p>{say('dialog.text')}</p>
    </Dialog>
  )
}
