import type { DatabaseUrls } from '@trongtam/db'
import { asRole, prepareDatabase } from '@trongtam/db/operator'
import { adminUrl } from '@trongtam/testing'
import { inject } from 'vitest'
import { connected } from './app-role.ts'

export interface OwnDatabase {
  readonly adminUrl: string
  readonly urls: DatabaseUrls
  drop(): Promise<void>
}

const rolesKey = 7_301_955

/** A migrated database beside the run's own on the same server, for what would disturb the other files. */
export async function makeOwnDatabase(name: string): Promise<OwnDatabase> {
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  const own = url.toString()
  const { password } = new URL(inject('database').tenant)
  await whileRolesRest(async () => {
    await connected('admin', (admin) => admin.query(`create database ${name}`))
    await prepareDatabase(own, password)
  })
  const urls = { tenant: asRole(own, 'app_user', password), platform: asRole(own, 'app_platform', password), ministry: asRole(own, 'app_ministry', password) }
  return { adminUrl: own, urls, drop: () => connected('admin', async (admin) => void (await admin.query(`drop database ${name} with (force)`))) }
}

/** Roles belong to the whole server, and PostgreSQL refuses two changes of one role at once: only one file at a time. */
export async function whileRolesRest<T>(work: () => Promise<T>): Promise<T> {
  return connected('admin', async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [rolesKey])
    return work()
  })
}
