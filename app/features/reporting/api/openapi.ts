import { groupings } from '../query.ts'
import { schemas } from './openapi-schemas.ts'

const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` })

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const day = { type: 'string', format: 'date' }

const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  required: false,
  schema,
  description,
})

const path = (name: string, pattern?: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', ...(pattern && { pattern }) },
})

const asOf = query('asOf', day, 'Any day, past or to come; today where it is left out.')

const errors = {
  '400': { description: 'A parameter is not as it should be.', ...json(ref('Error')) },
  '401': { description: 'There is no token, or not a good one.', ...json(ref('Error')) },
  '403': { description: 'The owner of the token may not read that.', ...json(ref('Error')) },
  '404': { description: 'It does not exist, or not for this token.', ...json(ref('Error')) },
  '429': {
    description: 'Too many calls.',
    headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
    ...json(ref('Error')),
  },
}

const etag = { ETag: { schema: { type: 'string' }, description: 'For If-None-Match.' } }
const unchanged = { '304': { description: 'As it was when the client asked last.' } }

const indicators = {
  operationId: 'listIndicators',
  summary: 'The published definitions of the figures',
  responses: {
    '200': {
      description: 'The definitions, in both languages.',
      headers: etag,
      ...json({ type: 'array', items: ref('Definition') }),
    },
    ...unchanged,
    ...errors,
  },
}

const certificationRate = {
  operationId: 'certificationRate',
  summary: 'The certification rate and its parts',
  description:
    'A past day is worked out with what is known now, or with what was known on another day. A day to come applies what is recorded and assumes no renewal. Where the owner of the token may not read people, groups under ten people, and others by which they could be worked out, are null.',
  parameters: [
    query(
      'unit',
      { type: 'string' },
      'The code of a unit; the whole of the token’s unit where it is left out.',
    ),
    asOf,
    query('knownOn', day, 'What was known by the end of that day, today at the latest.'),
    query('by', { type: 'string', enum: groupings, default: 'unit' }, 'What the groups are.'),
    query(
      'certification',
      { type: 'string' },
      'The id of one certification; all where it is left out.',
    ),
  ],
  responses: {
    '200': { description: 'The figures.', headers: etag, ...json(ref('CertificationRate')) },
    ...unchanged,
    ...errors,
  },
}

const learnerStatus = {
  operationId: 'learnerStatus',
  summary: 'How one person stands in each certification, and why',
  parameters: [path('nation', '^[A-Z]{3}$'), path('serviceNumber'), asOf],
  responses: {
    '200': {
      description: 'What is required of, recommended to or held by the person.',
      ...json({ type: 'array', items: ref('LearnerStatus') }),
    },
    ...errors,
  },
}

/** The description of the API in OpenAPI 3.1. */
export const openApi = (baseUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Cursus',
    version: '1',
    description:
      'Read-only. Every call but the one for this description carries a token made in /admin/tokens, which reads what its owner may read at that moment, within its unit.',
  },
  servers: [{ url: `${baseUrl}/api/v1` }],
  security: [{ token: [] }],
  paths: {
    '/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description',
        security: [],
        responses: { '200': { description: 'OpenAPI 3.1.', ...json({ type: 'object' }) } },
      },
    },
    '/indicators': { get: indicators },
    '/indicators/certification-rate': { get: certificationRate },
    '/learners/{nation}/{serviceNumber}/status': { get: learnerStatus },
  },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas },
})
