export type AssessmentEvent =
  | {
      type: 'attempt.started'
      subjectId: string
      attemptId: string
      assessmentId: string
      versionId: string
    }
  | {
      type: 'attempt.submitted'
      subjectId: string
      attemptId: string
      assessmentId: string
      how: 'by-learner' | 'time-ran-out'
    }
  | {
      type: 'attempt.graded'
      subjectId: string
      attemptId: string
      assessmentId: string
      courseId: string
      scaledScore: number
      passed: boolean
    }
