/** Scores are sums of binary fractions: what misses a mark by less than this was meant to reach it. */
const slack = 1e-9

/** Whether a score (0 … 1) reaches a mark such as a pass at 0.7; 7 of 10 always does. */
export function reaches(score: number, mark: number): boolean {
  return score >= mark - slack
}
