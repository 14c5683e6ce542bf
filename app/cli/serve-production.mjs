// npm run serve: production. Refuses unsafe settings by name; never loads demonstration data.
import { buildWhenNeeded, installWhenNeeded, requireNode } from './installation.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded()
process.env.CURSUS_MODE = 'production'
process.env.NODE_ENV = 'production'
await import('./serve.mjs')
