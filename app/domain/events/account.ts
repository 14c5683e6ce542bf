export type AccountEvent =
  | { type: 'account.created'; subjectId: string; claimed: boolean }
  | { type: 'account.signed-in'; subjectId: string }
  | { type: 'account.password-changed'; subjectId: string }
  | { type: 'account.sessions-ended'; subjectId: string; count: number }
  | { type: 'account.email-changed'; subjectId: string }
  | { type: 'account.registration-requested'; subjectId: string }
  | { type: 'account.registration-decided'; subjectId: string; accepted: boolean }
  | { type: 'account.claim-link-made'; subjectId: string }
  | { type: 'newsletter.subscribed'; subjectId: string }
  | { type: 'newsletter.unsubscribed'; subjectId: string }
  | { type: 'token.made'; subjectId: string; tokenId: string; unitId: string; expiresOn: string }
  | { type: 'token.revoked'; subjectId: string; tokenId: string }
