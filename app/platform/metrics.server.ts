import { createServer } from 'node:http'
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  register,
} from 'prom-client'
import type { Db } from '#db/client.server.ts'
import { env } from './env.server.ts'

const requests = new Counter({
  name: 'cursus_requests_total',
  help: 'Requests answered, by method and class of status.',
  labelNames: ['method', 'status'] as const,
})

const seconds = new Histogram({
  name: 'cursus_request_seconds',
  help: 'How long answers took.',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
})

/** Counts one answer of this process. */
export function countRequest(method: string, status: number, ms: number): void {
  requests.inc({ method, status: `${Math.floor(status / 100)}xx` })
  seconds.observe(ms / 1000)
}

/** Measures of a serving process itself: memory, event loop, garbage. */
export function measureProcess(): void {
  collectDefaultMetrics({ prefix: 'cursus_' })
}

function jobGauge(db: Db): void {
  new Gauge({
    name: 'cursus_jobs',
    help: 'Jobs by state.',
    labelNames: ['state'] as const,
    collect() {
      this.reset()
      const rows = db.$client.prepare('SELECT state, count(*) AS n FROM job GROUP BY state').all()
      for (const { state, n } of rows as { state: string; n: number }[]) this.set({ state }, n)
    },
  })
}

/**
 * Serves `/metrics` of all serving processes together, on a loopback address and a port of its own;
 * port 0 turns it off. Runs in the supervising process.
 */
export function serveMetrics(db: Db): void {
  const port = env().METRICS_PORT
  if (port === 0) return
  jobGauge(db)
  const all = new AggregatorRegistry()
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    const [serving, own] = await Promise.all([all.clusterMetrics(), register.metrics()])
    response.writeHead(200, { 'content-type': all.contentType }).end(`${serving}\n${own}`)
  })
  server.on('error', (error) => process.stderr.write(`No metrics: ${error.message}\n`))
  server.listen(port, '127.0.0.1')
  server.unref()
}
