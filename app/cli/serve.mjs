import * as build from '../../build/server/index.js'

await build.entry.module.start(build)
