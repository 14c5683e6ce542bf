import { isLocale, type Locale } from '#app/domain/text.ts'
import { currentRequest } from './context.server.ts'
import { cookieOf } from './cookies.server.ts'

/** The cookie's language, else the first of Accept-Language that we speak, else English. */
export function localeOf(request: Request): Locale {
  const store = currentRequest()
  if (store.locale) return store.locale
  const chosen = cookieOf(request, 'locale')
  store.locale = isLocale(chosen) ? chosen : preferred(request.headers.get('accept-language') ?? '')
  return store.locale
}

function preferred(header: string): Locale {
  const wanted = header
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const quality = options.find((option) => option.trim().startsWith('q='))
      return { tag: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .sort((a, b) => b.quality - a.quality)
  const spoken = wanted.map(({ tag }) => tag).find(isLocale)
  return spoken ?? 'en'
}
