export type EnrolmentEvent =
  | {
      type: 'enrolment.started'
      subjectId: string
      enrolmentId: string
      courseId: string
      versionId: string
    }
  | {
      type: 'lesson.done'
      subjectId: string
      enrolmentId: string
      courseId: string
      lesson: string
    }
  | {
      type: 'course.completed'
      subjectId: string
      enrolmentId: string
      courseId: string
      versionId: string
    }
