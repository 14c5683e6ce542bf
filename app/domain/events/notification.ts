export type NotificationEvent = {
  type: 'reminder.sent'
  subjectId: string
  certificationIds: string[]
}
