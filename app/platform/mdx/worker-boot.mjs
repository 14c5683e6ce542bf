import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

/** Starts the TypeScript of a worker: the server is built, its workers are not. */
register()
await import(workerData.entry)
