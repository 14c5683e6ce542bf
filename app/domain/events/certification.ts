import type { Day } from '../calendar.ts'

export type CertificationEvent =
  | {
      type: 'credential.issued'
      subjectId: string
      credentialId: string
      certificationId: string
      certificationVersionId: string
      issuedOn: Day
      expiresOn: Day | null
      windowFrom: Day | null
      graceUntil: Day | null
      source: 'earned' | 'imported' | 'manual' | 'equivalent'
    }
  | {
      type: 'credential.revoked'
      subjectId: string
      credentialId: string
      certificationId: string
      effectiveOn: Day
    }
  | {
      type: 'waiver.granted'
      subjectId: string
      waiverId: string
      certificationId: string
      from: Day
      until: Day
    }
