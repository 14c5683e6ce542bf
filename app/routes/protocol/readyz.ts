import { currentRequest } from '#app/platform/context.server.ts'

/** The process can answer: the database responds. */
export function loader() {
  currentRequest().db.$client.prepare('select 1').get()
  return new Response('ready\n', { headers: { 'content-type': 'text/plain' } })
}
