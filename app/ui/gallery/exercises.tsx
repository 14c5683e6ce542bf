import { Button } from '../button.tsx'
import { ChoiceGroup } from '../choice-group.tsx'
import { Mark } from '../mark.tsx'
import { TextareaField } from '../textarea-field.tsx'

type Say = (key: string) => string

/** The parts of a lesson that ask for something. */
export function Exercises({ say }: { say: Say }) {
  return (
    <>
      <section className="lesson-check" aria-label={say('check.question')}>
        <form action="#reading">
          <ChoiceGroup
            kind="radio"
            name="check"
            label={say('check.question')}
            chosen={['b']}
            choices={['a', 'b', 'c'].map((value) => ({ value, label: say(`check.${value}`) }))}
          />
          <Button>{say('check.submit')}</Button>
        </form>
        <div className="lesson-answer" data-right="true">
          <p>
            <Mark tone="good" />
            {say('check.right')}
          </p>
        </div>
      </section>
      <section className="lesson-reflect" aria-label={say('reflect.prompt')}>
        <form action="#reading">
          <TextareaField
            name="reflection"
            label={say('reflect.prompt')}
            hint={say('reflect.private')}
            rows={3}
          />
          <Button>{say('reflect.save')}</Button>
        </form>
      </section>
    </>
  )
}
