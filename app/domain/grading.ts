import { type Item, type Response, score } from './items/item.ts'
import { reaches } from './score.ts'

/** Points are 0 … 1 for each item; `max` is the number of items, `share` = score / max. */
export type CompetencyScore = { competency: string; score: number; max: number; share: number }

export type ItemScore = { itemId: string; competency: string; score: number; answered: boolean }

export type Grade = {
  /** 0 … 1, unrounded: the mean of the items' scores. */
  scaledScore: number
  passed: boolean
  byCompetency: CompetencyScore[]
  byItem: ItemScore[]
}

/** Grades the items drawn; an item without a response scores 0. Responses by item id. */
export function grade(
  items: readonly Item[],
  responses: ReadonlyMap<string, Response>,
  passAt: number,
): Grade {
  const byItem = items.map((item) => {
    const response = responses.get(item.id)
    return {
      itemId: item.id,
      competency: item.competency,
      score: score(item, response),
      answered: response !== undefined,
    }
  })
  const scaledScore = mean(byItem)
  return {
    scaledScore,
    passed: items.length > 0 && reaches(scaledScore, passAt),
    byCompetency: competencyScores(byItem),
    byItem,
  }
}

/** Sorted by the competency's id, so that results compare from attempt to attempt. */
function competencyScores(byItem: readonly ItemScore[]): CompetencyScore[] {
  const competencies = [...new Set(byItem.map(({ competency }) => competency))].sort()
  return competencies.map((competency) => {
    const own = byItem.filter((item) => item.competency === competency)
    return { competency, score: total(own), max: own.length, share: mean(own) }
  })
}

function total(scores: readonly ItemScore[]): number {
  return scores.reduce((sum, item) => sum + item.score, 0)
}

function mean(scores: readonly ItemScore[]): number {
  return scores.length === 0 ? 0 : total(scores) / scores.length
}
