import { Button } from '../button.tsx'
import { CheckboxField } from '../checkbox-field.tsx'
import { ChoiceGroup } from '../choice-group.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileField } from '../file-field.tsx'
import { Columns, Section } from '../layout.tsx'
import { PasswordField } from '../password-field.tsx'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import { TextareaField } from '../textarea-field.tsx'
import { type Words, wording } from './wording.ts'

type Say = (key: string) => string

/** A form as it arrives, and one that was refused. */
export function Fields({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="fields" heading={say('heading.fields')}>
      <Columns>
        <form action="#fields">
          <FieldsAtRest say={say} />
          <Button kind="primary">{say('button.primary')}</Button>
        </form>
        <form action="#fields" noValidate>
          <FieldsRefused say={say} />
        </form>
      </Columns>
    </Section>
  )
}

function FieldsAtRest({ say }: { say: Say }) {
  return (
    <>
      <TextField name="fullName" label={say('field.name')} autoComplete="off" />
      <TextField
        name="post"
        label={say('field.post')}
        hint={say('field.postHint')}
        optional={say('field.optional')}
      />
      <PasswordField
        name="password"
        label={say('field.password')}
        hint={say('field.passwordHint')}
        show={say('field.show')}
        hide={say('field.hide')}
        autoComplete="new-password"
      />
      <TextField name="share" type="number" label={say('field.share')} value={12} unit="%" />
      <SelectField
        name="unit"
        label={say('field.unit')}
        options={['north', 'south', 'staff'].map((value) => ({
          value,
          label: say(`unit.${value}`),
        }))}
      />
      <ChoiceGroup
        kind="radio"
        name="language"
        label={say('field.language')}
        chosen={['en']}
        choices={['en', 'fr'].map((value) => ({ value, label: say(`language.${value}`) }))}
      />
      <CheckboxField name="letter" label={say('field.letter')} hint={say('field.letterHint')} />
    </>
  )
}

function FieldsRefused({ say }: { say: Say }) {
  return (
    <>
      <ErrorSummary
        title={say('error.title')}
        errors={[
          { field: 'email', message: say('error.email') },
          { field: 'start', message: say('error.start') },
          { field: 'topics', message: say('error.topics') },
        ]}
      />
      <TextField
        name="email"
        type="email"
        label={say('field.email')}
        value="asha.example"
        error={say('error.email')}
      />
      <TextField name="start" type="date" label={say('field.start')} error={say('error.start')} />
      <ChoiceGroup
        kind="checkbox"
        name="topics"
        label={say('field.topics')}
        error={say('error.topics')}
        choices={['data', 'models', 'networks'].map((value) => ({
          value,
          label: say(`topic.${value}`),
          hint: say(`topic.${value}Hint`),
        }))}
      />
      <TextareaField name="remark" label={say('field.remark')} hint={say('field.remarkHint')} />
      <FileField name="list" label={say('field.file')} hint={say('field.fileHint')} accept=".csv" />
    </>
  )
}
