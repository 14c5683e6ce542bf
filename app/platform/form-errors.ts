/** What is wrong with a form: field name (or '' for the whole form) → a key of `content/messages`. */
export type FormErrors = Record<string, string>

/** What a refused form answers with; the page shows it over the entries that were made. */
export type FormReply = { errors: FormErrors; given: Record<string, string> }
