import type { Permission } from '#app/domain/access.ts'
import { locales } from '#app/domain/text.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'
import type { NavigationLink, PageHeaderProps } from '#app/ui/page-header.tsx'
import type { Frame } from './frame.server.ts'

const languageNames = { en: 'English', fr: 'Français' }

type Place = { key: string; href: string; also?: string; needs?: Permission[] }

/** Seven words at most, by what the person may do. */
const places: Place[] = [
  { key: 'learn', href: '/learn', also: '/assess' },
  { key: 'certificates', href: '/certify' },
  { key: 'team', href: '/team', needs: ['people:read'] },
  { key: 'report', href: '/report', needs: ['figures:read'] },
  { key: 'author', href: '/author', needs: ['content:write', 'content:review'] },
  { key: 'admin', href: '/admin', needs: ['organisation:write', 'log:read'] },
  { key: 'media', href: '/media' },
]

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

function navigation(frame: Frame, t: Translate): NavigationLink[] {
  const may = frame.viewer?.may ?? []
  return places
    .filter(({ needs }) => !needs || needs.some((permission) => may.includes(permission)))
    .map(({ key, href, also }) => ({
      label: t(`frame.places.${key}`),
      href,
      current: [href, also].some((one) => one && isWithin(frame.path, one)),
    }))
}

function account(frame: Frame, t: Translate): PageHeaderProps['account'] {
  const back = encodeURIComponent(frame.address)
  if (frame.viewer) {
    return {
      label: t('frame.account'),
      links: [{ label: frame.viewer.name || t('frame.preferences'), href: '/account/preferences' }],
      signOut: { action: '/account/sign-out', label: t('frame.sign-out') },
    }
  }
  if (frame.path.startsWith('/account/')) return undefined
  return {
    label: t('frame.account'),
    links: [{ label: t('frame.sign-in'), href: `/account/sign-in?back=${back}` }],
  }
}

/** The head of every page: places, search, language, theme, account. */
export function headerOf(frame: Frame | undefined, t: Translate): PageHeaderProps {
  const brand = { text: 'Cursus', href: '/' }
  const menu = t('frame.menu')
  if (!frame) return { brand, menu }
  const fields = { back: frame.address }
  return {
    brand,
    menu,
    navigation: frame.viewer
      ? { label: t('frame.navigation'), links: navigation(frame, t) }
      : undefined,
    search: frame.viewer
      ? { action: '/learn/catalogue', label: t('frame.search'), submit: t('frame.search-submit') }
      : undefined,
    language: {
      label: t('frame.language'),
      action: '/account/language',
      name: 'locale',
      fields,
      choices: locales.map((locale) => ({
        value: locale,
        label: languageNames[locale],
        lang: locale,
        current: frame.locale === locale,
      })),
    },
    theme: {
      label: t('frame.theme'),
      action: '/account/theme',
      name: 'theme',
      fields,
      choices: (['system', 'light', 'dark'] as const).map((theme) => ({
        value: theme,
        label: t(`frame.themes.${theme}`),
        current: frame.theme === theme,
      })),
    },
    account: account(frame, t),
  }
}
