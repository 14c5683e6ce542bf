import { useMatches } from '@remix-run/react'
import type { ReactNode } from 'react'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { readUnsent } from '#app/platform/unsent.ts'
import styles from '#app/ui/index.css?url'
import type { Label } from '#app/ui/label-banner.tsx'
import { Page } from '#app/ui/page.tsx'
import { useErrorKind } from './error-kind.ts'
import type { Frame } from './frame.server.ts'
import { headerOf } from './header.ts'

/** The label's first word decides its colour; an unknown word is treated as the most careful one. */
function labelOf(text: string): Label {
  const word = text.toLowerCase()
  const level = /^(unclassified|non classifi)/.test(word)
    ? 'unclassified'
    : /^(restricted|diffusion restreinte)/.test(word)
      ? 'restricted'
      : /^confidential|^confidentiel/.test(word)
        ? 'confidential'
        : 'secret'
  return { text, level }
}

/** The whole document around a screen. Without a frame (its loader failed) it stays plain. */
export function Document({ frame, children }: { frame: Frame | undefined; children: ReactNode }) {
  const { locale, t, nonce, scriptUrl } = usePage()
  const matches = useMatches()
  const last = matches.at(-1)
  const data = readUnsent(last?.data)
  // A screen that failed has no data to name itself by.
  const kind = useErrorKind()
  const handle = kind === null ? (last?.handle as PageHandle | undefined) : undefined
  const name = kind === null ? handle?.title(t, data) : t(`error.${kind}.title`)
  const label = handle?.label?.(data) || frame?.label || t('frame.label')
  const breadcrumbs = handle?.breadcrumbs?.(t, data)
  return (
    <html lang={locale} data-theme={frame?.theme} data-screen={last?.id}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{name ? `${name} – Cursus` : 'Cursus'}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <Page
          label={labelOf(label)}
          demonstration={frame?.demonstration ? t('frame.demonstration') : undefined}
          skip={t('frame.skip')}
          header={headerOf(frame, t)}
          shortcuts={frame?.shortcuts}
          breadcrumbs={breadcrumbs && { label: t('frame.breadcrumbs'), links: breadcrumbs }}
          footer={{
            label: t('frame.about'),
            links: [
              { href: '/privacy', label: t('frame.privacy') },
              { href: '/accessibility', label: t('frame.accessibility') },
              { href: '/help', label: t('frame.help'), shortcut: '?' },
            ],
          }}
        >
          {children}
        </Page>
        <script type="module" src={scriptUrl} nonce={nonce} />
      </body>
    </html>
  )
}
