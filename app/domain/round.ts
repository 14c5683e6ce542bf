import { done, type Outcome, refuse } from './outcome.ts'

/** A learner's newest round on a course. */
export type Round = { versionId: string; completed: boolean }

/** `current` is the version that whoever begins now is given. */
export type CourseNow = {
  currentVersionId: string
  /** A version published after the round's own changed what is taught or asked. */
  newerIsMaterial: boolean
  /** Finishing the course again would count towards an award that can be earned now. */
  renewable: boolean
}

/** `stay`: the round under way is the one to go on with. */
export type RoundAsked = 'stay' | 'begin'

/**
 * Whether a course may be begun anew on its current version. Whoever is on the current version goes
 * on in their round; a newer material version may be gone over to at any time; a finished course is
 * begun again when there is something to renew by it.
 */
export function askForRound(
  round: Round | undefined,
  { currentVersionId, newerIsMaterial, renewable }: CourseNow,
): Outcome<RoundAsked, 'nothing-newer' | 'nothing-to-renew'> {
  if (!round) return done('begin')
  const newer = round.versionId !== currentVersionId && newerIsMaterial
  if (newer) return done('begin')
  if (!round.completed) {
    return round.versionId === currentVersionId ? done('stay') : refuse('nothing-newer')
  }
  return renewable ? done('begin') : refuse('nothing-to-renew')
}
