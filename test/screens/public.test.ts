import { describe, expect, test } from 'vitest'
import { publicPage } from '#db/schema/catalogue.ts'
import { mail } from '#db/schema/notification.ts'
import { setting } from '#db/schema/platform.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

test('the process says that it lives and that it can answer', async () => {
  expect(await (await visit(world(), '/healthz')).text()).toBe('ok\n')
  expect(await (await visit(world(), '/readyz')).text()).toBe('ready\n')
})

describe('public pages', () => {
  const published = (here: World, slug: string) => {
    const rows = (['en', 'fr'] as const).map((locale) => ({
      slug,
      locale,
      title: `${slug} ${locale}`,
      html: '<p>text</p>',
      hash: 'h',
    }))
    here.db.insert(publicPage).values(rows).run()
  }

  test('a stranger reads them in the language of their browser', async () => {
    const here = world()
    for (const slug of ['privacy', 'accessibility', 'help']) published(here, slug)
    expect(await (await visit(here, '/privacy')).text()).toContain('privacy en')
    expect(await (await visit(here, '/accessibility', { locale: 'fr' })).text()).toContain(
      'accessibility fr',
    )
    expect((await visit(here, '/help')).status).toBe(200)
  })

  test('one that is not published does not exist', async () => {
    expect((await visit(world(), '/privacy')).status).toBe(404)
  })
})

test('every component of the design system stands in the gallery, in both languages', async () => {
  for (const locale of ['en', 'fr'] as const) {
    const answer = await visit(world(), '/gallery', { locale })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`<html lang="${locale}"`)
  }
})

describe('the mails of the demonstration', () => {
  const demonstration = () => {
    const here = world()
    here.db.insert(setting).values({ key: 'demonstration', value: 'yes' }).run()
    const letter = {
      to: 'asha@demo.example',
      subject: 'A code',
      text: '123456',
      createdAt: here.now,
      sentAt: here.now,
    }
    here.db
      .insert(mail)
      .values({ id: '1', ...letter })
      .run()
    return here
  }

  test('are read on a loopback address', async () => {
    const answer = await visit(demonstration(), '/demo/inbox.json')
    expect(await answer.json()).toMatchObject([
      { to: 'asha@demo.example', subject: 'A code', text: '123456' },
    ])
    expect(await (await visit(demonstration(), '/demo/inbox')).text()).toContain('A code')
  })

  test('do not exist in an installation that is no demonstration', async () => {
    expect((await visit(world(), '/demo/inbox')).status).toBe(404)
  })

  test('do not exist for a request that was forwarded', async () => {
    const answer = await visit(demonstration(), '/demo/inbox.json', {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    expect(answer.status).toBe(404)
  })
})
