export type SecretLineProps = {
  label: string
  value: string
  /** The words of the button that the script shows, before and after it copied. */
  copy: string
  copied: string
}

/** Something shown once, to be copied: a link, a key. Without the script it is selected by hand. */
export function SecretLine({ label, value, copy, copied }: SecretLineProps) {
  return (
    <p className="secret-line">
      <span className="secret-line-label">{label}</span>
      <code className="secret-line-value">{value}</code>
      <button
        type="button"
        className="button button-secondary button-small"
        data-behaviour="copy"
        data-copy={value}
        data-done={copied}
        hidden
      >
        {copy}
      </button>
    </p>
  )
}
