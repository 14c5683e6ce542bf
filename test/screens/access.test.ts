import { beforeAll, describe, expect, test } from 'vitest'
import { aWholePlace, type WholePlace } from '#test/factories/whole-place.ts'
import { everyAddress, patternOf, routeModule } from '#test/support/addresses.ts'
import { visit } from '#test/support/visit.ts'
import { copyOf } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const visitors = [
  'stranger',
  'learner',
  'leader',
  'author',
  'reviewer',
  'auditor',
  'northAdministrator',
  'administrator',
] as const

/**
 * Who is answered what, at every address there is. The leader and one administrator are of the north;
 * everybody else's grant is over the whole organisation; what is somebody's own is the learner's.
 *
 * page: a page; file: anything that is no page; done: a form that was let in, whatever it answers;
 * in: sent to sign in; away: led to another page; 401, 403, 404 as they are.
 */
const reading = `
                                       stranger learner leader author reviewer auditor north  admin
/                                      page     away    away   away   away     away    away   away
/account/sign-in                       page     away    away   away   away     away    away   away
/account/sign-up                       page     page    page   page   page     page    page   page
/account/verify                        away     away    away   away   away     away    away   away
/account/new-code                      404      404     404    404    404      404     404    404
/account/waiting                       page     page    page   page   page     page    page   page
/account/newsletter                    in       page    page   page   page     page    page   page
/account/recover                       page     page    page   page   page     page    page   page
/account/reset                         away     away    away   away   away     away    away   away
/account/updated                       page     page    page   page   page     page    page   page
/account/claim/{claim}                 page     page    page   page   page     page    page   page
/account/claim/unknown                 404      404     404    404    404      404     404    404
/account/confirm/{confirm}             page     page    page   page   page     page    page   page
/account/confirm/unknown               404      404     404    404    404      404     404    404
/account/preferences                   in       page    page   page   page     page    page   page
/account/sign-out                      404      404     404    404    404      404     404    404
/account/language                      404      404     404    404    404      404     404    404
/account/theme                         404      404     404    404    404      404     404    404

/learn                                 in       page    page   page   page     page    page   page
/learn/catalogue                       in       page    page   page   page     page    page   page
/learn/why/data-literacy               in       page    page   page   page     page    page   page
/learn/signals                         in       page    page   page   page     page    page   page
/learn/unknown                         in       404     404    404    404      404     404    404
/learn/signals/one                     in       page    page   page   page     page    page   page
/learn/signals/unknown                 in       404     404    404    404      404     404    404
/learn/signals/one/position            404      404     404    404    404      404     404    404

/assess/data-final                     in       page    page   page   page     page    page   page
/assess/unknown                        in       404     404    404    404      404     404    404
/assess/attempt/{attempt}/1            in       page    404    404    404      404     404    404
/assess/attempt/{attempt}/99           in       404     404    404    404      404     404    404
/assess/attempt/{attempt}/review       in       page    404    404    404      404     404    404
/assess/attempt/{finished}/result      in       page    404    404    404      404     404    404
/assess/attempt/{attempt}/answer       404      404     404    404    404      404     404    404

/certify                               in       page    page   page   page     page    page   page
/certify/{credential}                  in       page    404    404    404      404     404    404
/certify/{credential}/pdf              in       file    404    404    404      404     404    404
/verify/{public}                       page     page    page   page   page     page    page   page
/verify/unknown                        404      404     404    404    404      404     404    404

/media                                 in       page    page   page   page     page    page   page
/media/{file}                          in       page    page   page   page     page    page   page
/media/file/{hash}/card.pdf            in       file    file   file   file     file    file   file
/media/file/unknown/card.pdf           in       404     404    404    404      404     404    404

/author                                in       403     403    page   page     403     page   page
/author/maps                           in       403     403    page   page     403     page   page
/author/unknown                        in       403     403    404    404      403     404    404
/author/maps/edit?path={lesson}        in       403     403    page   403      403     page   page
/author/maps/edit?path=unknown         in       403     403    404    403      403     404    404
/author/maps/discard?path={lesson}     in       403     403    404    403      403     404    404
/author/maps/discard?path={draft}      in       403     403    page   403      403     page   page
/author/maps/preview?path={lesson}     in       403     403    page   page     403     page   page

/team                                  in       403     page   403    403      403     page   page
/team?unit=NORTH                       in       403     page   403    403      403     page   page
/team?unit=SOUTH                       in       403     404    403    403      403     404    page
/team.csv                              in       403     file   403    403      403     file   file
/team.csv?unit=SOUTH                   in       403     404    403    403      403     404    file
/team/{asha}                           in       403     page   403    403      403     page   page
/team/{noor}                           in       403     404    403    403      403     404    page

/report                                in       403     page   403    403      page    page   page
/report?unit=NORTH                     in       403     page   403    403      page    page   page
/report?unit=SOUTH                     in       403     404    403    403      page    404    page
/report.csv                            in       403     file   403    403      file    file   file
/report.csv?unit=SOUTH                 in       403     404    403    403      file    404    file

/api/v1/openapi.json                   file     file    file   file   file     file    file   file
/api/v1/indicators                     401      401     401    401    401      401     401    401
/api/v1/indicators/certification-rate  401      401     401    401    401      401     401    401
/api/v1/learners/XAA/A-1/status        401      401     401    401    401      401     401    401

/admin                                 in       403     403    403    403      page    page   page
/admin/people                          in       403     403    403    403      403     page   page
/admin/people?unit=SOUTH               in       403     403    403    403      403     404    page
/admin/people/{asha}                   in       403     403    403    403      403     page   page
/admin/people/{noor}                   in       403     403    403    403      403     404    page
/admin/people/{asha}/claim-link        in       403     403    403    403      403     page   page
/admin/people/{noor}/claim-link        in       403     403    403    403      403     404    page
/admin/units                           in       403     403    403    403      403     page   page
/admin/units/NORTH                     in       403     403    403    403      403     page   page
/admin/units/SOUTH                     in       403     403    403    403      403     404    page
/admin/registrations                   in       403     403    403    403      403     403    page
/admin/import                          in       403     403    403    403      403     403    page
/admin/import/{upload}                 in       403     403    403    403      403     403    page
/admin/import/unknown                  in       403     403    403    403      403     403    404
/admin/content                         in       403     403    403    403      403     page   page
/admin/requirements                    in       403     403    403    403      403     page   page
/admin/log                             in       403     403    403    403      page    page   page
/admin/tokens                          in       403     403    403    403      403     page   page
/admin/jobs                            in       403     403    403    403      403     403    page

/privacy                               page     page    page   page   page     page    page   page
/accessibility                         page     page    page   page   page     page    page   page
/help                                  page     page    page   page   page     page    page   page
/gallery                               page     page    page   page   page     page    page   page
/demo/inbox                            page     page    page   page   page     page    page   page
/demo/inbox.json                       file     file    file   file   file     file    file   file
/healthz                               file     file    file   file   file     file    file   file
/readyz                                file     file    file   file   file     file    file   file
/unknown                               404      404     404    404    404      404     404    404
`

const writing = `
                                       stranger learner leader author reviewer auditor north  admin
/account/sign-in                       done     done    done   done   done     done    done   done
/account/sign-up                       done     done    done   done   done     done    done   done
/account/verify                        done     done    done   done   done     done    done   done
/account/new-code                      done     done    done   done   done     done    done   done
/account/newsletter                    in       done    done   done   done     done    done   done
/account/recover                       done     done    done   done   done     done    done   done
/account/reset                         done     done    done   done   done     done    done   done
/account/claim/{claim}                 done     done    done   done   done     done    done   done
/account/claim/unknown                 404      404     404    404    404      404     404    404
/account/confirm/{confirm}             done     done    done   done   done     done    done   done
/account/confirm/unknown               404      404     404    404    404      404     404    404
/account/preferences                   in       done    done   done   done     done    done   done
/account/sign-out                      done     done    done   done   done     done    done   done
/account/language                      done     done    done   done   done     done    done   done
/account/theme                         done     done    done   done   done     done    done   done

/learn/signals                         in       done    done   done   done     done    done   done
/learn/unknown                         in       404     404    404    404      404     404    404
/learn/signals/one                     in       done    done   done   done     done    done   done
/learn/signals/unknown                 in       404     404    404    404      404     404    404
/learn/signals/one/position            in       done    done   done   done     done    done   done
/learn/signals/unknown/position        in       404     404    404    404      404     404    404

/assess/data-final                     in       done    done   done   done     done    done   done
/assess/unknown                        in       404     404    404    404      404     404    404
/assess/attempt/{attempt}/1            in       done    404    404    404      404     404    404
/assess/attempt/{attempt}/review       in       done    404    404    404      404     404    404
/assess/attempt/{attempt}/answer       in       done    404    404    404      404     404    404

/author/maps                           in       403     403    done   403      403     done   done
/author/unknown                        in       403     403    404    403      403     404    404
/author/maps/edit?path={lesson}        in       403     403    done   403      403     done   done
/author/unknown/edit?path={lesson}     in       403     403    404    403      403     404    404
/author/maps/discard?path={lesson}     in       403     403    404    403      403     404    404

/team/{asha}                           in       403     done   403    403      403     done   done
/team/{noor}                           in       403     404    403    403      403     404    done

/admin/people/{asha}                   in       403     403    403    403      403     done   done
/admin/people/{noor}                   in       403     403    403    403      403     404    done
/admin/people/{asha}/claim-link        in       403     403    403    403      403     done   done
/admin/people/{noor}/claim-link        in       403     403    403    403      403     404    done
/admin/registrations                   in       403     403    403    403      403     403    done
/admin/import                          in       403     403    403    403      403     403    done
/admin/import/{upload}                 in       403     403    403    403      403     403    done
/admin/tokens                          in       403     403    403    403      403     done   done
/admin/jobs                            in       403     403    403    403      403     403    done
`

/** What the form of an address must hold to be more than refused at sight. */
const forms: Record<string, Record<string, string>> = {
  '/learn/:course': { intent: 'start' },
  '/learn/:course/:lesson': { intent: 'done' },
  '/learn/:course/:lesson/position': { position: '1' },
  '/assess/attempt/:attemptId/:position': { item: '{item}', to: 'next' },
  '/assess/attempt/:attemptId/answer': { item: '{item}', to: 'next' },
  '/admin/jobs': { jobId: '{job}' },
  '/author/:course': { intent: 'new', kind: 'lesson', id: 'third' },
  '/author/:course/edit': { intent: 'save', text: 'A text.' },
}

type Row = { address: string; answers: string[] }

const rowsOf = (table: string): Row[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => {
      const [address = '', ...answers] = line.split(/\s+/)
      return { address, answers }
    })

let place: WholePlace
let places: Record<string, string>

beforeAll(async () => {
  place = await aWholePlace()
  const { claim, confirm, attempt, finished, upload, asha, noor, item } = place
  const { file, credential, job } = place
  places = {
    ...{ claim, confirm, attempt, finished, upload, asha, noor, item },
    ...{ file: file.id, hash: file.hash, credential: credential.id, public: credential.publicId },
    ...{ job, lesson: 'lessons/scale/en.mdx', draft: 'lessons/scale/fr.mdx' },
  }
}, 120_000)

const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => places[name]!)

const whoIs = (visitor: (typeof visitors)[number]) =>
  visitor === 'stranger' ? undefined : place.as[visitor]

function classOf(answer: Response, isForm: boolean): string {
  const { status, headers } = answer
  const location = headers.get('location')
  if (location?.startsWith('/account/sign-in?back=')) return 'in'
  if ([401, 403, 404, 405].includes(status) || status >= 500) return String(status)
  if (isForm) return 'done'
  if (location) return 'away'
  const isPage = headers.get('content-type')?.startsWith('text/html')
  return status === 200 ? (isPage ? 'page' : 'file') : String(status)
}

async function answers(address: string): Promise<string[]> {
  const asked = visitors.map(async (one) =>
    classOf(await visit(place.here, filled(address), { as: whoIs(one) }), false),
  )
  return Promise.all(asked)
}

/** Each sends the form to a world of their own, so that none answers for what another did. */
async function answersToForm(address: string): Promise<string[]> {
  const form = Object.entries(forms[patternOf(address)] ?? {})
  const sent = Object.fromEntries(form.map(([name, value]) => [name, filled(value)]))
  const found: string[] = []
  for (const one of visitors) {
    const here = copyOf(place.here)
    const answer = await visit(here, filled(address), {
      method: 'POST',
      as: whoIs(one),
      form: sent,
    })
    found.push(classOf(answer, true))
    here.db.$client.close()
  }
  return found
}

describe('what an address answers', () => {
  test.each(rowsOf(reading))('when $address is read', async ({ address, answers: expected }) => {
    expect(await answers(address)).toEqual(expected)
  })

  test.each(rowsOf(writing))('when a form is sent to $address', async ({ address, answers }) => {
    expect(await answersToForm(address)).toEqual(answers)
  })

  test('when a form is sent to what takes none', async () => {
    const forms = new Set(rowsOf(writing).map(({ address }) => patternOf(address)))
    const takesNone = rowsOf(reading).filter(({ address }) => !forms.has(patternOf(address)))
    for (const { address } of takesNone) {
      const sent = { method: 'POST', form: {}, as: place.as.administrator }
      const { status } = await visit(place.here, filled(address), sent)
      expect(status, address).toBe(405)
    }
  })
})

describe('the tables', () => {
  test('have a row for every address, and one for every form', async () => {
    const has = (table: string) =>
      new Set(rowsOf(table).map(({ address }) => patternOf(address.replace(/[{}]/g, ''))))
    const [read, written] = [has(reading), has(writing)]
    for (const address of everyAddress()) {
      expect(read.has(address.path), `${address.path} is read`).toBe(true)
      const { action } = await routeModule(address)
      expect(written.has(address.path), `a form to ${address.path}`).toBe(action !== undefined)
    }
  })

  test('ask for what is inside the scope and for what is outside, wherever an address names it', () => {
    const scoped = everyAddress().filter(({ path }) => /^\/(team|admin)\/.*:/.test(path))
    for (const { path } of scoped) {
      const rows = rowsOf(reading).filter(({ address }) => {
        return patternOf(address.replace(/[{}]/g, '')) === path
      })
      expect(rows.length, path).toBeGreaterThan(1)
    }
  })
})
