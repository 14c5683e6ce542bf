import { expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import { note } from '#db/schema/enrolment.ts'
import { aLearner, made } from '#test/factories/organisation.ts'
import { aStudyCourse } from '#test/factories/study.ts'
import { world } from '#test/support/world.ts'
import { NoteForm, noteCharactersMax } from './forms.ts'
import { ownNotes, saveNote } from './notes.server.ts'

const courseId = 'signals'
const mine = { courseId, lesson: 'one', block: 'think-one', text: 'The crane leaks' }

function someone() {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  return { here, ctx: here.as(id), other: here.as(aLearner(here).id) }
}

test('a note is kept with its time, and the next one takes its place', () => {
  const { here, ctx } = someone()
  made(perform(ctx, saveNote, mine))
  made(perform(ctx, saveNote, { ...mine, text: 'It was mended' }))
  const kept = { text: 'It was mended', updatedAt: here.now }
  expect([...ownNotes(ctx, courseId)]).toEqual([['think-one', kept]])
})

test('an empty note removes what was there', () => {
  const { here, ctx } = someone()
  made(perform(ctx, saveNote, mine))
  made(perform(ctx, saveNote, { ...mine, text: '' }))
  expect(here.db.select().from(note).all()).toEqual([])
})

test('nobody reads or changes another’s note', () => {
  const { ctx, other } = someone()
  made(perform(ctx, saveNote, mine))
  expect(ownNotes(other, courseId).size).toBe(0)
  made(perform(other, saveNote, { ...mine, text: 'Mine' }))
  made(perform(other, saveNote, { ...mine, text: '' }))
  expect(ownNotes(ctx, courseId).get('think-one')?.text).toBe('The crane leaks')
})

test('a note is kept only where the lesson asks for one', () => {
  const { here, ctx } = someone()
  const refused = { ok: false, refusal: 'not-found' }
  for (const wrong of [{ block: 'none' }, { lesson: 'two' }, { lesson: 'x' }, { courseId: 'x' }]) {
    expect(perform(ctx, saveNote, { ...mine, ...wrong })).toEqual(refused)
  }
  expect(perform(here.system, saveNote, mine)).toEqual(refused)
  expect(here.db.select().from(note).all()).toEqual([])
})

test('a note is trimmed, may be long, and is refused beyond its limit or with a NUL', () => {
  const read = (text: string) => NoteForm.safeParse({ block: 'think-one', text })
  expect(read('  a\r\nb  ').data?.text).toBe('a\nb')
  expect(read('x'.repeat(noteCharactersMax)).success).toBe(true)
  expect(read('x'.repeat(noteCharactersMax + 1)).error?.issues[0]?.message).toBe(
    'lesson.note.error.too-long',
  )
  expect(read('a\0b').error?.issues[0]?.message).toBe('lesson.note.error.characters')
})
