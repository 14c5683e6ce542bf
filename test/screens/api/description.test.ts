import type { RouteConfigEntry } from '@remix-run/route-config'
import { beforeAll, expect, test } from 'vitest'
import addresses from '#app/routes.ts'
import { aReport, aToken } from '#test/factories/report.ts'
import { caller } from '#test/support/calls.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

type Schema = {
  $ref?: string
  const?: unknown
  enum?: unknown[]
  type?: string | string[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
}
type Operation = {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
  security?: unknown[]
}
type Description = {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> }
}

let told: Description
beforeAll(async () => {
  told = await (await visit(world(), '/api/v1/openapi.json')).json()
})

const operations = () => Object.entries(told.paths).map(([path, { get }]) => ({ path, get: get! }))

test('the description names every address of the API, and no other', () => {
  const routes = (addresses as RouteConfigEntry[])
    .map(({ path = '' }) => path)
    .filter((path) => path.startsWith('api/v1/'))
    .map((path) => path.slice('api/v1'.length).replace(/:(\w+)/g, '{$1}'))
  expect(routes.length).toBeGreaterThan(3)
  expect(Object.keys(told.paths).sort()).toEqual(routes.sort())
})

test('it is OpenAPI 3.1: what must be there is, and what it points to exists', () => {
  expect(told.openapi).toMatch(/^3\.1\.\d+$/)
  expect(told.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  expect(told.servers[0]!.url).toBe('http://localhost:3000/api/v1')
  const ids = operations().map(({ get }) => get.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [path, methods] of Object.entries(told.paths))
    expect(Object.keys(methods), path).toEqual(['get'])
  for (const [, name] of JSON.stringify(told).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(told.components.schemas[name!], name).toBeDefined()
  for (const { path, get } of operations()) {
    const placed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const own = (get.parameters ?? []).filter((one) => one.in === 'path')
    expect(own.map(({ name, required }) => required && name)).toEqual(placed)
    for (const { name, schema } of get.parameters ?? [])
      expect(schema.type, `${path} ${name}`).toBe('string')
    for (const [status, { description }] of Object.entries(get.responses)) {
      expect(status).toMatch(/^\d{3}$/)
      expect(description, `${path} ${status}`).not.toBe('')
    }
  }
})

test('every call but the one for the description itself asks for a token, and says how it refuses', () => {
  expect(told.components.securitySchemes.token).toEqual({ type: 'http', scheme: 'bearer' })
  const isOpen = ({ get }: { get: Operation }) => get.security?.length === 0
  const open = operations().filter(isOpen)
  expect(open.map(({ path }) => path)).toEqual(['/openapi.json'])
  for (const { path, get } of operations().filter((one) => !isOpen(one))) {
    for (const status of ['400', '401', '403', '404', '429'])
      expect(get.responses[status]?.content, `${path} ${status}`).toBeDefined()
  }
})

/** What of an answer is not as the description says, by its place. */
function unlike(schema: Schema, value: unknown, at = ''): string[] {
  if (schema.$ref)
    return unlike(told.components.schemas[schema.$ref.split('/').at(-1)!]!, value, at)
  if ('const' in schema) return value === schema.const ? [] : [at]
  if (schema.enum) return schema.enum.includes(value) ? [] : [at]
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const types = [schema.type ?? []].flat().map((one) => (one === 'integer' ? 'number' : one))
  if (!types.includes(type)) return [`${at}: ${type}`]
  if (schema.format === 'date' && value !== null && !/^\d{4}-\d\d-\d\d$/.test(String(value)))
    return [at]
  if (Array.isArray(value))
    return value.flatMap((one, n) => unlike(schema.items!, one, `${at}/${n}`))
  if (type !== 'object') return []
  const { properties = {}, required = [], additionalProperties } = schema
  const entries = Object.entries(value as object)
  const missing = required.filter((name) => !(name in (value as object)))
  return [
    ...missing.map((name) => `${at}/${name} is missing`),
    ...entries.flatMap(([name, one]) => {
      const own = properties[name] ?? additionalProperties
      if (own === undefined || own === false) return [`${at}/${name} is not described`]
      return own === true ? [] : unlike(own, one, `${at}/${name}`)
    }),
  ]
}

test('what the API answers is what the description says', async () => {
  const { here, as, units } = await aReport()
  const call = caller(here, aToken(here, as.administrator, units.staff).token)
  const asked: Record<string, string[]> = {
    '/indicators': ['/indicators', '/indicators?no=1'],
    '/indicators/certification-rate': [
      '/indicators/certification-rate?unit=HQ',
      '/indicators/certification-rate?asOf=1980-01-01&by=role',
      '/indicators/certification-rate?unit=NOWHERE',
      '/indicators/certification-rate?by=shoe',
    ],
    '/learners/{nation}/{serviceNumber}/status': [
      '/learners/XAA/NORTH-0/status',
      '/learners/XAA/NORTH-29/status',
      '/learners/XAA/NOBODY/status',
    ],
  }
  for (const [path, calls] of Object.entries(asked)) {
    for (const one of calls) {
      const answer = await call(one)
      const { content } = told.paths[path]!.get!.responses[String(answer.status)]!
      const { schema } = content!['application/json']!
      expect(unlike(schema, await answer.json()), one).toEqual([])
    }
  }
})
