// npm start: from a fresh clone to a demonstration on a loopback address.
import { buildWhenNeeded, installWhenNeeded, requireNode } from './installation.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded()
process.env.CURSUS_MODE = 'demonstration'
process.env.NODE_ENV = 'production'
await import('./serve.mjs')
