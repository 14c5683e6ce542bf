/** Where a refused grant is said on its form, and with which status. */
export const grantRefusals: Record<string, { field: string; status: number }> = {
  'import-under-way': { field: '', status: 409 },
  'not-found': { field: '', status: 404 },
  'for-oneself': { field: '', status: 403 },
  'unit-unknown': { field: 'unit', status: 422 },
  'beyond-own': { field: 'unit', status: 403 },
  'impossible-days': { field: 'lastDay', status: 422 },
  'not-held': { field: '', status: 409 },
}
