import type { Translate } from './i18n/translate.ts'

/**
 * What a screen tells the frame around it: `export const handle: PageHandle<typeof loader> = {…}`.
 * `data` is what its loader returned.
 */
export type PageHandle<Data = unknown> = {
  /** Names the page in the browser's tab; the frame adds the product's name. */
  title: (t: Translate, data: Data) => string
  /** The way up, below the first level. */
  breadcrumbs?: (t: Translate, data: Data) => { label: string; href: string }[]
  /** The confidentiality label of what is shown, when it is not the installation's. */
  label?: (data: Data) => string | undefined
}
