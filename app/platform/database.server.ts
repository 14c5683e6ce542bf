import { type Db, openDatabase } from '#db/client.server.ts'
import { env } from './env.server.ts'

let open: Db | undefined

/** This process's connection to the database that `DATABASE_URL` names. */
export function database(): Db {
  open ??= openDatabase(env().DATABASE_URL)
  return open
}
