import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnection } from '#test/bench/http-client.ts'
import { mapCourse } from '#test/factories/written-course.ts'
import { type Serving, startServing } from '#test/support/serving.ts'
import { type Installation, install } from './installation.ts'

let place: Installation
let server: Serving | undefined

beforeAll(async () => {
  place = await install(1)
})

afterAll(async () => {
  await server?.kill()
  rmSync(place.folder, { recursive: true, force: true })
})

/** Lays the course on maps into the content folder, with one file as given. */
function writeContent(path: string, text: string | Buffer): void {
  const course = join(place.serving.env.CONTENT_ORIGIN!, 'courses/maps')
  for (const [name, own] of [...Object.entries(mapCourse), [path, text] as const]) {
    mkdirSync(join(course, name, '..'), { recursive: true })
    writeFileSync(join(course, name), own)
  }
}

async function lesson(): Promise<{ status: number; text: string }> {
  const { send, close } = openConnection(server!.port)
  const { cookie } = place.sitters[0]!
  const { status, body } = await send({ path: '/learn/maps/scale', cookie })
  close()
  return { status, text: gunzipSync(body).toString() }
}

const corrupt: [string, string, string | Buffer, RegExp][] = [
  ['a lesson that is no text', 'lessons/scale/en.mdx', Buffer.from([0, 255, 254, 7]), /en\.mdx:1:/],
  [
    'a lesson cut off in a tag',
    'lessons/scale/en.mdx',
    '---\ntitle: T\n---\n\n<Reflect id="',
    /en\.mdx:\d+:\d+ /,
  ],
  ['a course that is no YAML', 'course.yml', 'id: maps\n  title: [', /course\.yml:\d+:\d+ /],
]

test.for(corrupt)(
  '%s: the start names file and line, and serves what was published',
  async ([, path, text, named]) => {
    writeContent(path, text)
    server = await startServing(place.serving)
    expect(server.output()).toMatch(named)
    expect(server.output()).toMatch(/was not published.*What was published before is served/)
    const page = await lesson()
    expect(page.status).toBe(200)
    expect(page.text).toContain('Two centimetres are one.')
    await server.stop()
    server = undefined
  },
)
