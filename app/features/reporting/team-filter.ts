import { z } from 'zod'

export const teamStatuses = [
  'needs',
  'overdue',
  'inGrace',
  'inTime',
  'expiring30',
  'expiring60',
  'expiring90',
  'certified',
] as const

export const teamSorts = ['urgency', 'name', 'unit', 'grade'] as const

export type TeamStatus = (typeof teamStatuses)[number]
export type TeamSort = (typeof teamSorts)[number]

export const teamPageRows = 50
const pagesMax = 10_000

/** team/list and team.csv: what the address says. */
export const TeamFilterForm = z.object({
  q: z.string().default(''),
  unit: z.string().max(40).optional(),
  status: z.enum(teamStatuses).optional(),
  certification: z.string().max(80).optional(),
  sort: z.enum(teamSorts).optional(),
  order: z.enum(['descending']).optional(),
  page: z.coerce.number().int().min(1).max(pagesMax).default(1),
})

export type TeamAsked = z.output<typeof TeamFilterForm>
