// npm run dev: the same answers as in production, from sources that reload.
import { createServer } from 'node:http'
import { installWhenNeeded, requireNode } from './installation.mjs'

requireNode()
installWhenNeeded()
process.env.CURSUS_MODE ??= 'development'
const { createServer: createVite } = await import('vite')
const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' })
const load = () => vite.ssrLoadModule('virtual:remix/server-build')
const { prepareDevelopment, developmentListener } = (await load()).entry.module
const { port, host } = await prepareDevelopment()
const listener = developmentListener(load)
createServer((request, response) =>
  vite.middlewares(request, response, () => listener(request, response)),
).listen(port, host, () =>
  process.stdout.write(`Cursus, reloading, is at http://localhost:${port}\n`),
)
