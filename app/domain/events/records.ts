export type RecordsEvent =
  | { type: 'batch.published'; subjectId: string; kind: string }
  | { type: 'batch.abandoned'; subjectId: string; kind: string }
  | { type: 'person.viewed'; subjectId: string }
  | { type: 'export.made'; subjectId: string; kind: string; asOf: string | null }
  | { type: 'job.retried'; subjectId: string; kind: string }
