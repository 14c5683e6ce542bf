import { integer } from 'drizzle-orm/sqlite-core'

/**
 * Rows that bulk work may add or end. A row is visible when `generation` has been reached and
 * `retired` has not: bulk work writes the next generation and one update makes it all visible.
 * Readers use the views, which apply this; see app/decisions/004-generations.md.
 */
export const versioned = {
  generation: integer('generation').notNull(),
  retired: integer('retired'),
}
