export type ErrorSummaryProps = {
  title: string
  /** In the order of the fields. Without a field the sentence stands alone. */
  errors: { field?: string; message: string }[]
}

/** What must be mended, at the top of the form; takes the focus when the page arrives. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is where reading starts.
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field ? <a href={`#${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
