import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signedInPerson } from '#test/support/journey-database.ts'

const stories = [
  {
    ...{ how: 'with a script', javaScript: true, change: 'Material' },
    ...{ course: 'ai-responsible-use', lesson: 'learned-not-told', title: 'Learned, not told' },
    ...{
      learner: 'demo-person-0201',
      attempting: 'demo-person-0202',
      newcomer: 'demo-person-0203',
    },
  },
  {
    ...{ how: 'without a script', javaScript: false, change: 'Editorial' },
    ...{ course: 'data-literacy', lesson: 'why-data-matters' },
    title: 'Why data matters to a decision',
    ...{
      learner: 'demo-person-0204',
      attempting: 'demo-person-0205',
      newcomer: 'demo-person-0206',
    },
  },
]

/** Replaces the text in the editor, which a script makes of the text field. */
async function write(page: Page, title: string, text: string, javaScript: boolean): Promise<void> {
  const editor = page.getByRole('textbox', { name: `Text: ${title}` })
  if (!javaScript) return editor.fill(text)
  // The script puts its own editor in the place of the field that the page came with.
  await page.locator('.cm-editor').waitFor()
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Checking may take longer than a page waits; then it is looked at again. */
async function save(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('The draft is saved.').waitFor()
  const again = page.getByRole('link', { name: 'Load the page again' })
  while ((await again.count()) > 0) await again.click()
  const found = page.getByRole('region', { name: 'Found in the saved text' })
  return (await found.textContent())!
}

for (const story of stories) {
  const { how, javaScript, course, lesson, title, change } = story

  test(`an author writes, mends, previews and publishes; who is under way stays (${how})`, async () => {
    const source = readFileSync(`content/courses/${course}/lessons/${lesson}/en.mdx`, 'utf8')
    const added = `This sentence was added ${how}.`

    const learner = await signedInPerson(story.learner)
    await learner.goto(`/learn/${course}`)
    await learner.getByRole('button', { name: 'Start', exact: true }).click()
    await learner.waitForURL(`**/learn/${course}/*`)
    const attempting = await signedInPerson(story.attempting)
    await attempting.goto(`/assess/${course}-final`)
    await attempting.getByRole('button', { name: 'Start', exact: true }).click()
    await attempting.waitForURL('**/1')
    const asked = await attempting.getByRole('heading', { level: 1 }).textContent()

    const author = await signedInPerson('author@demo.example', { javaScript })
    await author.goto(`/author/${course}`)
    await author
      .getByRole('row', { name: `${title} English` })
      .getByRole('link')
      .click()
    await author.getByRole('textbox', { name: `Text: ${title}` }).waitFor()
    const broken = `${source}\n[Nowhere](no-such-lesson)\n\n<Fireworks />\n`
    await write(author, title, broken, javaScript)
    const found = await save(author)
    const lines = broken.split('\n')
    expect(found).toContain(`${lines.indexOf('[Nowhere](no-such-lesson)') + 1}:`)
    expect(found).toContain(`${lines.indexOf('<Fireworks />') + 1}:`)
    expect(found).toContain('Fireworks')

    await write(author, title, `${source}\n${added}\n`, javaScript)
    expect(await save(author)).not.toContain('Fireworks')
    await author.getByRole('link', { name: 'Preview as a learner' }).click()
    await author.getByText('A preview: this is how learners will see the saved text.').waitFor()
    await author.getByText(added).waitFor()

    await author.goto(`/author/${course}`)
    await author.getByLabel(change, { exact: true }).check()
    await author.getByRole('button', { name: 'Publish' }).click()
    await author.getByText('Version 2 is published.').waitFor()

    const newcomer = await signedInPerson(story.newcomer)
    await newcomer.goto(`/learn/${course}`)
    await newcomer.getByRole('button', { name: 'Start', exact: true }).click()
    await newcomer.getByText(added).waitFor()
    await learner.goto(`/learn/${course}/${lesson}`)
    expect(await learner.getByRole('article').textContent()).not.toContain(added)
    await attempting.reload()
    expect(await attempting.getByRole('heading', { level: 1 }).textContent()).toBe(asked)
    await attempting.goto(`/learn/${course}`)
    await attempting.getByText('You study version 1.').waitFor()
  })
}
