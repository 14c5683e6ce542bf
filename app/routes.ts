import { index, type RouteConfig, route } from '@remix-run/route-config'

/** Every address in the product, and the file that answers it. */
export default [
  index('routes/home.tsx'),
  route('healthz', 'routes/protocol/healthz.ts'),
  route('readyz', 'routes/protocol/readyz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
