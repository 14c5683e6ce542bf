import { expect, test } from 'vitest'
import { aPerson, codeMailedTo, expectAccessible, mailTo } from '#test/support/person.ts'

const password = 'Tern-harbour-42'

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with a script' : 'without a script'

  test(`someone registers, proves the address, declines the newsletter and begins (${how})`, async () => {
    const email = `asha-${javaScript}@journey.example`
    const page = await aPerson({ javaScript })
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Create account' }).click()
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Given name').fill('Asha')
    await page.getByLabel('Family name').fill('Rao')
    await page.getByLabel('Password', { exact: true }).fill(password)
    if (javaScript) await expectAccessible(page)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByLabel('Verification code').fill(await codeMailedTo(email))
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.waitForURL('**/learn')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  })

  test(`a forgotten password leads back to the page one came from (${how})`, async () => {
    const email = `noor-${javaScript}@journey.example`
    const page = await aPerson({ javaScript })
    await page.goto('/account/sign-up')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Given name').fill('Noor')
    await page.getByLabel('Family name').fill('Lind')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByLabel('Verification code').fill(await codeMailedTo(email))
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByRole('button', { name: 'Subscribe to the newsletter' }).click()
    await page.waitForURL('**/learn')
    await page.context().clearCookies()

    await page.goto('/media')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('Email').fill(email)
    const asked = Date.now()
    await page.getByRole('button', { name: 'Reset password' }).click()
    await page.getByLabel('Verification code').fill(await codeMailedTo(email, asked))
    await page.getByLabel('New password').fill('Gannet-lantern-7')
    await page.getByRole('button', { name: 'Save new password' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your password has been updated' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Sign in and continue' }).click()
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('Gannet-lantern-7')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/media')
    expect((await mailTo(email, asked)).subject).toBeTruthy()
  })
}
