import { rebuildFigures } from '#app/features/reporting/rebuild-figures.server.ts'
import { world } from '#test/support/world.ts'
import { aCast } from './cast.ts'
import { aCertification, aCredential, aRule } from './certification.ts'
import { aLearner } from './organisation.ts'

/**
 * A team in the north where one person is overdue (Asha), one's certificate expires in twenty days
 * (Ben), one is in grace (Cai), one holds everything (Dan), and one of the south is overdue (Noor).
 * Cyber hygiene is required of every corporal since the beginning of the year, within 60 days.
 */
export async function aTeam() {
  const here = world()
  const cast = aCast(here)
  aCertification(here, { id: 'cyber', title: 'Cyber hygiene' })
  aRule(here, {
    id: 'all',
    certificationId: 'cyber',
    conditions: { grades: { from: 'OR-4', to: 'OR-4' } },
  })
  const person = (name: string, familyName: string) =>
    aLearner(here, { name, familyName, unitId: cast.units.north, locale: 'fr' }).id
  const holder = (name: string, familyName: string, issuedOn: string, expiresOn: string) => {
    const learnerId = person(name, familyName)
    const dates = { issuedOn, expiresOn, windowFrom: expiresOn, graceUntil: expiresOn }
    const certificationId = 'cyber'
    aCredential(here, { learnerId, certificationId, ...dates })
    return learnerId
  }
  const ben = holder('Ben', 'Ito', '2025-06-21', '2026-06-21')
  const dan = holder('Dan', 'Ode', '2026-05-01', '2027-05-01')
  const cai = person('Cai', 'Yun')
  const grace = { issuedOn: '2025-05-20', expiresOn: '2026-05-20', graceUntil: '2026-06-20' }
  aCredential(here, { learnerId: cai, certificationId: 'cyber', ...grace })
  await rebuildFigures(here.system)
  return { here, ...cast, ben, cai, dan }
}
