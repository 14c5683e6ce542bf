import type { AccountEvent } from './events/account.ts'
import type { AssessmentEvent } from './events/assessment.ts'
import type { CatalogueEvent } from './events/catalogue.ts'
import type { CertificationEvent } from './events/certification.ts'
import type { EnrolmentEvent } from './events/enrolment.ts'
import type { NotificationEvent } from './events/notification.ts'
import type { OrganisationEvent } from './events/organisation.ts'
import type { RecordsEvent } from './events/records.ts'

/**
 * Everything of consequence that happens. Events hold opaque ids, codes and dates, never a name, an
 * address or a service number. `subjectId` is whom or what it is about: a learner where there is one.
 */
export type Event =
  | AccountEvent
  | AssessmentEvent
  | CatalogueEvent
  | CertificationEvent
  | EnrolmentEvent
  | NotificationEvent
  | OrganisationEvent
  | RecordsEvent

export type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>
