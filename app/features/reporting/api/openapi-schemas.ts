const text = { type: 'string' }
const day = { type: 'string', format: 'date' }
const dayOrNull = { type: ['string', 'null'], format: 'date' }
const count = { type: ['integer', 'null'], minimum: 0 }

const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})

const bothLanguages = object({ en: text, fr: text })

const numbers = {
  required: { ...count, description: 'The sum of the four parts that follow.' },
  certified: count,
  inGrace: count,
  inTime: count,
  overdue: count,
  waived: { ...count, description: 'Stands beside what is required, not within it.' },
  rate: {
    type: ['number', 'null'],
    minimum: 0,
    maximum: 1,
    description: 'certified / required, unrounded; null where nothing is required or it is hidden.',
  },
}

const statuses = [
  'certified',
  'renewalOpen',
  'inGrace',
  'inTime',
  'overdue',
  'waived',
  'revoked',
  'lapsed',
  'notRequired',
]

/** The shapes of what the API answers, in JSON Schema 2020-12. */
export const schemas = {
  Error: object({ error: text, message: text }),
  Definition: object({
    id: text,
    hash: { ...text, description: 'The version of the definition.' },
    title: bothLanguages,
    numerator: bothLanguages,
    denominator: bothLanguages,
    exclusions: bothLanguages,
    unit: object({ kind: { enum: ['rate', 'count', 'days'] }, text: bothLanguages }),
    period: bothLanguages,
    owner: bothLanguages,
    target: object({ value: { type: ['number', 'null'] }, text: bothLanguages }),
    notes: bothLanguages,
  }),
  CertificationRate: object({
    indicator: { const: 'certification-rate' },
    definition: { type: ['string', 'null'], description: 'The version of the definition.' },
    unit: { type: ['string', 'null'] },
    asOf: day,
    knownOn: day,
    total: object(numbers),
    groups: { type: 'array', items: object({ key: text, name: text, ...numbers }) },
  }),
  LearnerStatus: object({
    certification: text,
    status: { enum: statuses },
    since: day,
    dueOn: dayOrNull,
    expiresOn: { ...dayOrNull, description: 'The first day on which it is no longer valid.' },
    reasons: {
      type: 'array',
      items: object({
        code: text,
        params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      }),
    },
  }),
} as const
