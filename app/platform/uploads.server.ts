import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env.server.ts'
import { randomToken } from './secrets.server.ts'

/** Uploads wait this long for somebody to go on with them; then they are removed. */
export const uploadHoursMax = 24

export type UploadedFile = { name: string; bytes: Uint8Array }

/**
 * Files that somebody sent and that wait until they are used. `state` is what the feature that asked
 * for them keeps beside them. They lie in `DATA_DIR`, readable by its owner only, and are in no backup.
 */
export type Upload<State> = { id: string; ownerId: string; expiresAt: number; state: State }

const stateFile = 'state.json'
const folder = () => join(env().DATA_DIR, 'uploads')
const isId = (id: string) => /^[\w-]{20,64}$/.test(id)

/** Keeps files under the names that are given as keys; the answer is the upload's unguessable id. */
export function keepUpload<State>(
  files: Record<string, UploadedFile>,
  { ownerId, now, state }: { ownerId: string; now: number; state: State },
): string {
  sweepUploads(now)
  const id = randomToken(24)
  mkdirSync(join(folder(), id), { recursive: true, mode: 0o700 })
  for (const [key, { bytes }] of Object.entries(files)) {
    writeFileSync(join(folder(), id, `${key}.file`), bytes, { mode: 0o600 })
  }
  const expiresAt = now + uploadHoursMax * 3_600_000
  writeState({ id, ownerId, expiresAt, state })
  return id
}

/** The upload with its state; null where there is none or its time has run out. */
export function uploadOf<State>(id: string, now: number): Upload<State> | null {
  if (!isId(id)) return null
  const text = read(join(folder(), id, stateFile))
  if (text === null) return null
  const upload = JSON.parse(text.toString('utf8')) as Upload<State>
  return upload.expiresAt > now ? upload : null
}

/** The bytes of one of its files; null once they are used. */
export function uploadedBytes(id: string, key: string): Uint8Array | null {
  return isId(id) ? read(join(folder(), id, `${key}.file`)) : null
}

/** Replaces the state, whole or not at all. */
export function setUploadState<State>(upload: Upload<State>, state: State): void {
  writeState({ ...upload, state })
}

/** Removes the files and keeps the state, when they are of no more use. */
export function dropUploadedFiles(id: string): void {
  if (!isId(id)) return
  for (const name of list(join(folder(), id))) {
    if (name.endsWith('.file')) rmSync(join(folder(), id, name), { force: true })
  }
}

/** Removes uploads whose time has run out; their number. */
export function sweepUploads(now: number): number {
  const old = list(folder()).filter((id) => uploadOf(id, now) === null)
  for (const id of old) rmSync(join(folder(), id), { recursive: true, force: true })
  return old.length
}

function writeState<State>(upload: Upload<State>): void {
  const path = join(folder(), upload.id, stateFile)
  writeFileSync(`${path}.next`, JSON.stringify(upload), { mode: 0o600 })
  renameSync(`${path}.next`, path)
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
