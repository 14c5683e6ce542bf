import { z } from 'zod'
import { isDay } from '#app/domain/calendar.ts'
import { isEventType } from './event-types.ts'

const id = z.string().max(64).optional()
const day = z.string().refine(isDay).optional()

/** admin/log: `until` is the last day that is shown. */
export const LogFilterForm = z.object({
  type: z.string().refine(isEventType).optional(),
  subject: id,
  actor: id,
  from: day,
  until: day,
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
})
