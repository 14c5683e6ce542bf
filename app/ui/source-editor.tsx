import { TextareaField, type TextareaFieldProps } from './textarea-field.tsx'

export type SourceEditorProps = Omit<TextareaFieldProps, 'code' | 'rows'> & {
  language: 'markdown' | 'yaml'
  /** Which keys do what, shown once the script has made it an editor. */
  keys: string
  /** What the editor says, by the English words it has of its own. */
  phrases: Record<string, string>
  /** The text differs from what is kept: leaving the page would lose it. */
  unsaved?: boolean
}

/** Source text to be written. A script makes it an editor; without it, it is a text field. */
export function SourceEditor(props: SourceEditorProps) {
  const { language, keys, phrases, unsaved = false, ...field } = props
  return (
    <div
      className="source-editor"
      data-behaviour="editor"
      data-language={language}
      data-phrases={JSON.stringify(phrases)}
    >
      <TextareaField
        {...field}
        code
        rows={30}
        autoCapitalize="off"
        autoComplete="off"
        data-unsaved={unsaved ? '' : undefined}
      />
      <p className="field-hint" data-keys="" hidden>
        {keys}
      </p>
    </div>
  )
}
