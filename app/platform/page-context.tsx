import { createContext, useContext } from 'react'
import type { Locale } from '#app/domain/text.ts'
import type { Translate } from './i18n/translate.ts'

/** What every component may ask of the page being rendered. Pages are rendered on the server only. */
export type PageContextValue = {
  locale: Locale
  t: Translate
  nonce: string
  timeZone: string
  scriptUrl: string
  /** True where the database failed this request. */
  storageFails?: boolean
}

const PageContext = createContext<PageContextValue | null>(null)
export const PageProvider = PageContext.Provider

export function usePage(): PageContextValue {
  const page = useContext(PageContext)
  if (!page) throw new Error('A component was rendered outside a page')
  return page
}

export function useT(): Translate {
  return usePage().t
}

export function useLocale(): Locale {
  return usePage().locale
}
