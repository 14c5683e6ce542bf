import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitorContext } from '#app/features/guard.server.ts'
import { messagesUnder } from '#app/platform/i18n/messages.server.ts'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Gallery } from '#app/ui/gallery.tsx'

export const handle: PageHandle = { title: (t) => t('gallery.title') }

/** Every component in its states, in the reader's language and colours. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await visitorContext(request)
  return { words: messagesUnder(locale, 'gallery') }
}

export default function GalleryPage() {
  return <Gallery words={useLoaded<typeof loader>().words} />
}
