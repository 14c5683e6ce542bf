import { TextareaField, type TextareaFieldProps } from './textarea-field.tsx'

export type SourceEditorProps = Omit<TextareaFieldProps, 'code' | 'rows'> & {
  language: 'markdown' | 'yaml'
  /** The text differs from what is kept: leaving the page would lose it. */
  unsaved?: boolean
}

/** Source text to be written. A script makes it an editor; without it, it is a text field. */
export function SourceEditor({ language, unsaved = false, ...field }: SourceEditorProps) {
  return (
    <div className="source-editor" data-behaviour="editor" data-language={language}>
      <TextareaField
        {...field}
        code
        rows={30}
        autoCapitalize="off"
        autoComplete="off"
        data-unsaved={unsaved ? '' : undefined}
      />
    </div>
  )
}
