import { type Database, type DatabaseOptions, openDatabase } from '@trongtam/db'
import { afterAll, inject } from 'vitest'

/** The run's database through the same doors the server uses; closed when the file's tests are done. */
export function openTestDatabase(options: DatabaseOptions = {}): Database {
  const database = openDatabase(inject('database'), { poolSize: 4, ...options })
  afterAll(() => database.close())
  return database
}

/** The administrator's address: for catalogue checks and for breaking things on purpose. */
export function adminUrl(): string {
  return inject('database').admin
}
