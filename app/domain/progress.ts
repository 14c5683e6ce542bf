/** A step of a course's path. Ids are unique within their kind. */
export type Step = { kind: 'lesson' | 'assessment'; id: string }

/** What a learner has done in the course. `position` is how far a lesson was read, as recorded. */
export type Footprint = {
  lessonsSeen: ReadonlySet<string>
  lessonsDone: ReadonlySet<string>
  assessmentsPassed: ReadonlySet<string>
  last?: { lesson: string; position: number }
}

export type StepState = 'open' | 'seen' | 'done'

export type Progress = {
  steps: { step: Step; state: StepState }[]
  done: number
  total: number
  /** Whole percent of the steps done, rounded down: 100 only when the course is complete. */
  percent: number
  /** The first step not done, in the order of the path; undefined when complete. */
  next: Step | undefined
  /** Where to go on: the lesson left unfinished last, at its place, else the next step. */
  resume: { step: Step; position: number } | undefined
  isComplete: boolean
}

/** Complete = every lesson done and every assessment passed; a course without steps never is. */
export function courseProgress(order: readonly Step[], footprint: Footprint): Progress {
  const steps = order.map((step) => ({ step, state: stateOf(step, footprint) }))
  const done = steps.filter(({ state }) => state === 'done').length
  const next = steps.find(({ state }) => state !== 'done')?.step
  const left = steps.find(
    ({ step, state }) =>
      step.kind === 'lesson' && step.id === footprint.last?.lesson && state !== 'done',
  )?.step
  return {
    steps,
    done,
    total: steps.length,
    percent: steps.length === 0 ? 0 : Math.floor((done * 100) / steps.length),
    next,
    resume: left
      ? { step: left, position: footprint.last?.position ?? 0 }
      : next && { step: next, position: 0 },
    isComplete: steps.length > 0 && next === undefined,
  }
}

/** The steps before and after one, for Previous and Next; done or not. */
export function neighbours(order: readonly Step[], step: Step) {
  const place = order.findIndex(({ kind, id }) => kind === step.kind && id === step.id)
  if (place < 0) return { previous: undefined, next: undefined }
  return { previous: order[place - 1], next: order[place + 1] }
}

/**
 * The course version a learner studies: the one they started, however many were published since;
 * the current one for whoever has not started. `newer` says that there is a newer one to tell of.
 */
export function versionToStudy(
  enrolment: { versionId: string } | undefined,
  currentVersionId: string,
): { versionId: string; newer: boolean } {
  const versionId = enrolment?.versionId ?? currentVersionId
  return { versionId, newer: versionId !== currentVersionId }
}

function stateOf({ kind, id }: Step, footprint: Footprint): StepState {
  if (kind === 'assessment') return footprint.assessmentsPassed.has(id) ? 'done' : 'open'
  if (footprint.lessonsDone.has(id)) return 'done'
  return footprint.lessonsSeen.has(id) ? 'seen' : 'open'
}
