import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar.ts'
import { personColumns } from '#app/features/organisation/import/person-file.server.ts'
import { signedInPerson } from '#test/support/journey-database.ts'
import { aPerson, codeMailedTo, expectAccessible } from '#test/support/person.ts'

const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' })

/** A line of people.csv; only what is given differs from a corporal of the Security Operations Centre. */
function line(given: Partial<Record<(typeof personColumns)[number], string>>): string {
  const usual = {
    nation: 'XAA',
    category: 'military',
    grade: 'OR-5',
    unit: 'DEF-SOC',
    locale: 'en',
  }
  const cells: Record<string, string> = { ...usual, arrived_on: addDays(today, -10), ...given }
  return personColumns.map((column) => cells[column] ?? '').join(',')
}

const fileOf = (...lines: string[]) => ({
  name: 'people of the week.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([personColumns.join(','), ...lines, ''].join('\n')),
})

test('a file with mistakes is told by row and column, and nothing is changed (without a script)', async () => {
  const page = await signedInPerson('admin@demo.example', { javaScript: false })
  await page.goto('/admin')
  await page.getByRole('main').getByRole('link', { name: 'Import', exact: true }).click()
  const names = { given_name: 'Odile', family_name: 'Kersavane' }
  const file = fileOf(
    line({ ...names, service_number: '700001' }),
    line({ ...names, service_number: '700002', unit: 'NOWHERE' }),
    line({ ...names, service_number: '700003', grade: 'OR-77' }),
  )
  await page.getByLabel('People', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the files' }).click()
  await page.getByText('2 faults in the files; nothing was changed').waitFor()
  const rows = page.getByRole('table').locator('tbody tr')
  expect((await rows.allTextContents()).toSorted()).toEqual([
    expect.stringMatching(/There is no such grade.*people of the week\.csv4grade$/),
    expect.stringMatching(/no unit with the code “NOWHERE”.*people of the week\.csv3unit$/),
  ])
  await page.goto('/admin/people?q=Kersavane')
  await page.getByText('Nobody matches').waitFor()
})

test('a file is previewed, applied, and its people are there: in the log, and at their own screens', async () => {
  const email = 'ines.quillard@imported.example'
  const page = await signedInPerson('admin@demo.example')
  await page.goto('/admin/import')
  const ines = { given_name: 'Ines', family_name: 'Quillard', service_number: '700011', email }
  const luc = { given_name: 'Luc', family_name: 'Quillard', service_number: '700012' }
  await page.getByLabel('People', { exact: true }).setInputFiles(fileOf(line(ines), line(luc)))
  await page.getByRole('button', { name: 'Read the files' }).click()
  await page.getByRole('heading', { name: 'This would change' }).waitFor()
  await expectAccessible(page)
  const changes = page.getByRole('row', { name: '2 people new' })
  expect(await changes.textContent()).toContain('XAA 700011 → Ines Quillard')
  const other = await signedInPerson('admin@demo.example')
  await other.goto('/admin/people?q=Quillard')
  await other.getByText('Nobody matches').waitFor()

  await page.getByRole('button', { name: 'Apply these changes' }).click()
  await page.getByText('The import is done').waitFor()
  await other.reload()
  await other.getByRole('link', { name: 'Quillard, Ines' }).click()
  await other.getByRole('heading', { level: 1, name: 'Ines Quillard' }).waitFor()
  expect(await other.getByRole('main').textContent()).toContain('Security Operations Centre')

  await other.goto('/admin/log')
  await other.getByLabel('Event').selectOption({ label: 'Person arrived' })
  await other.getByRole('button', { name: 'Show', exact: true }).click()
  const logged = other.getByRole('row', { name: 'Ines Quillard' })
  expect(await logged.textContent()).toContain('Ravi Halensen')

  const person = await aPerson()
  await person.goto('/account/sign-up')
  await person.getByLabel('Email').fill(email)
  await person.getByLabel('Given name').fill('Ines')
  await person.getByLabel('Family name').fill('Quillard')
  await person.getByLabel('Password', { exact: true }).fill('Tern-harbour-42')
  await person.getByRole('button', { name: 'Create account' }).click()
  await person.getByLabel('Verification code').fill(await codeMailedTo(email))
  await person.getByRole('button', { name: 'Verify' }).click()
  await person.getByRole('button', { name: 'Not now' }).click()
  const required = person.getByRole('region', { name: 'Required of you' })
  await required.getByText('Cyber hygiene and Zero Trust').first().waitFor()
  await required.getByText('Data literacy').first().waitFor()
})
