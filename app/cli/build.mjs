// npm run build: what `npm start` and `npm run serve` do when sources are newer than the build.
import { buildWhenNeeded, installWhenNeeded, requireNode } from './installation.mjs'

requireNode()
installWhenNeeded()
buildWhenNeeded()
