import type { LoaderFunctionArgs } from '@remix-run/node'
import { blobBytes } from '#app/features/catalogue/blobs.server.ts'
import { libraryFile } from '#app/features/enrolment/library/file.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { fileResponse } from '#app/platform/http/file-response.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

/** The bytes of a published file, asked for anew with every part of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const hash = params.hash!
  const found = libraryFile(ctx, ctx.learnerId, { hash, name: params.name! })
  if (!found.ok) {
    return found.refusal === 'not-found' ? notFound() : new Response(null, { status: 403 })
  }
  const { open, ...file } = found.value
  const download = new URL(request.url).searchParams.has('download')
  return fileResponse(request, { ...file, download, keep: open }, (range) =>
    blobBytes(ctx.db, hash, range),
  )
}
