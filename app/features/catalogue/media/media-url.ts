/** Where a published file is served: by its content, so that it may be kept for ever. */
export function mediaUrl(hash: string, path: string): string {
  return `/media/file/${hash}/${path.slice(path.lastIndexOf('/') + 1)}`
}
