import { HiddenFields } from './hidden-fields.tsx'

export type SwitchFormProps = {
  /** Names the group for screen readers. */
  label: string
  action: string
  /** The name of the field that carries the chosen value. */
  name: string
  choices: { value: string; label: string; lang?: string; current?: boolean }[]
  /** Sent along unseen, such as where to return to. */
  fields?: Record<string, string>
}

/** One press changes a setting: the language, the theme. A form, so that it needs no script. */
export function SwitchForm({ label, action, name, choices, fields = {} }: SwitchFormProps) {
  return (
    <form method="post" action={action} className="switch">
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        <HiddenFields fields={fields} />
        {choices.map(({ value, label: word, lang, current = false }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            aria-pressed={current}
          >
            {word}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
