import { rateApi, reportPage } from './figures.ts'
import { coursePage, lessonPage, signInPage } from './pages.ts'
import type { Scenario } from './scenario.ts'
import { fullAttempt, saveAnswer } from './sittings.ts'

/** What one person does: it does not depend on how many others there are. */
export const learnerScenarios: Scenario[] = [
  signInPage,
  coursePage,
  lessonPage,
  saveAnswer,
  fullAttempt,
]

/** What is asked about everybody. */
export const figuresScenarios: Scenario[] = [reportPage, rateApi]
