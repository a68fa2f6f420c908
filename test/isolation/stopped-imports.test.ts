import { setTimeout as pause } from 'node:timers/promises'
import { ofTenant } from '@trongtam/db'
import { unitEvent, unitImportRow, unitVersion } from '@trongtam/db/tables'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { openTestApp } from '@trongtam/api/test-app'
import { sendTo, type ServerProcess, startServer } from './world/processes.ts'

const database = openTestDatabase()
const schools = 1_500
const started: ServerProcess[] = []
afterEach(() => started.splice(0).forEach(({ process: child }) => child.kill('SIGKILL')))

async function aServer(): Promise<ServerProcess> {
  const server = await startServer(inject('database'))
  started.push(server)
  return server
}

/** A province with an import that was checked, and what is asked about it through a server that stays. */
async function aCheckedImport() {
  const province = await aProvince(database)
  const { slug, founder } = province
  const at = `/api/v1/t/${slug}/unit-imports`
  /** Another server over the same database; told how late it is there. */
  const stays = (lateMs = 0) => openTestApp(database, () => new Date(Date.now() + lateMs))
  const top: string = (await stays()('GET', `/api/v1/t/${slug}/units/${province.unitId}`, { as: founder })).json.versions[0].name
  const preview = async (count: number, mark: string) => {
    const rows = Array.from({ length: count }, (_, n) => [`${mark}${n}`, `Trường ${mark} ${n}`, 'Trường học', 'THPT', top])
    const titles = ['Mã', 'Tên đơn vị', 'Loại', 'Cấp học', 'Trực thuộc']
    return (await stays()('POST', `${at}/pasted`, { as: founder, body: { rows: [titles, ...rows], effectiveOn: '2026-09-01' } })).json
  }
  const checked: { readonly id: string; readonly sha256: string } = await preview(schools, 'A')
  const find = async (lateMs = 0) => (await stays(lateMs)('GET', `${at}/${checked.id}`, { as: founder })).json
  const startAt = (server: ServerProcess) => sendTo(server, 'POST', `${at}/${checked.id}/start`, { as: founder, body: { sha256: checked.sha256 } })
  const start = ({ id, sha256 }: typeof checked, lateMs = 0) => stays(lateMs)('POST', `${at}/${id}/start`, { as: founder, body: { sha256 } })
  return { province, checked, preview, find, startAt, start }
}

/** What of an import is in the hierarchy: nothing but the province itself, or all of it in one event. */
const written = ({ id: tenantId, founder }: TestTenant) =>
  database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const versions = await db.select({ code: unitVersion.code }).from(unitVersion).where(ofTenant(db, unitVersion))
    const events = await db.select({ id: unitEvent.id }).from(unitEvent).where(ofTenant(db, unitEvent))
    return { schools: versions.filter(({ code }) => code?.startsWith('A')).length, events: events.length }
  })
const nothing = { schools: 0, events: 0 }
const whole = { schools, events: 1 }

/** Lets an import write all its units and stops it before it can commit, until it is let go. */
async function holdLastStep({ id: tenantId, founder }: TestTenant, importId: string) {
  const [isHeld, isLetGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const over = database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    await db
      .select()
      .from(unitImportRow)
      .where(and(ofTenant(db, unitImportRow), eq(unitImportRow.importId, importId)))
      .for('update')
    isHeld.resolve()
    await isLetGo.promise
  })
  await Promise.race([isHeld.promise, over])
  return async () => {
    isLetGo.resolve()
    await over
  }
}

/** An import that a server of its own has written whole, but for the COMMIT. */
async function anImportHeldBeforeTheEnd() {
  const asked = await aCheckedImport()
  const server = await aServer()
  const letGo = await holdLastStep(asked.province, asked.checked.id)
  void asked.startAt(server).catch(() => undefined)
  await expect.poll(async () => (await asked.find()).writtenCount, { timeout: 20_000 }).toBe(schools)
  expect(await written(asked.province), 'nobody sees any of it yet').toEqual(nothing)
  return { ...asked, server, letGo }
}

const minuteMs = 61_000

describe('a server that is killed while it writes an import (REL-03)', () => {
  test('leaves nothing of it; the import is told as interrupted, stands in no way, and can be written again', async () => {
    const { province, checked, preview, find, start, server, letGo } = await anImportHeldBeforeTheEnd()
    server.process.kill('SIGKILL')
    await server.gone
    await letGo()
    const other = await preview(3, 'B')
    expect((await start(other)).json.code, '(control) for a moment it could be alive').toBe('import-running')
    expect(await written(province)).toEqual(nothing)

    expect(await find(minuteMs)).toMatchObject({ status: 'failed', failure: 'interrupted' })
    expect((await start(other, minuteMs)).status).toBe(200)
    expect(await find(), 'whoever began the next has ended it for good').toMatchObject({ status: 'failed', failure: 'interrupted' })
    expect(await written(province)).toEqual({ schools: 0, events: 1 })
    expect((await start(checked)).status).toBe(200)
    await expect.poll(async () => (await find()).status, { timeout: 20_000 }).toBe('done')
    expect(await written(province)).toEqual({ schools, events: 2 })
  })

  test('(control) one that lives writes it whole', async () => {
    const { province, find, letGo } = await anImportHeldBeforeTheEnd()
    await letGo()
    await expect.poll(async () => (await find()).status, { timeout: 20_000 }).toBe('done')
    expect(await written(province)).toEqual(whole)
  })
})

describe('a server that is stopped while it writes an import (REL-14)', () => {
  test('goes only after the import is whole', async () => {
    const { province, find, server, letGo } = await anImportHeldBeforeTheEnd()
    server.process.kill('SIGTERM')
    await pause(1_500)
    expect(server.process.exitCode, 'it waits for what it writes').toBeNull()
    expect(await find()).toMatchObject({ status: 'running', writtenCount: schools })
    await letGo()
    expect(await server.gone).toBe(0)
    expect(await find()).toMatchObject({ status: 'done', failure: null, writtenCount: schools })
    expect(await written(province)).toEqual(whole)
  })

  test.each([0, 60, 250, 600])('%i ms after it was asked, it is whole or was never begun', async (afterMs) => {
    const { province, find, startAt } = await aCheckedImport()
    const server = await aServer()
    const answer = startAt(server).catch(() => null)
    await pause(afterMs)
    server.process.kill('SIGTERM')
    expect(await server.gone).toBe(0)
    const isBegun = (await answer)?.status === 200
    expect(await find()).toMatchObject(isBegun ? { status: 'done' } : { status: expect.stringMatching(/^(done|preview)$/) })
    expect(await written(province)).toEqual((await find()).status === 'done' ? whole : nothing)
  })
})

test('who leaves the page right after asking has begun the import all the same', async () => {
  const { province, checked, find } = await aCheckedImport()
  const server = await aServer()
  const left = new AbortController()
  const answer = fetch(`${server.url}/api/v1/t/${province.slug}/unit-imports/${checked.id}/start`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie: `trongtam=${province.founder.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sha256: checked.sha256 }),
    signal: left.signal,
  })
  // The request is understood by then; what it asks for takes longer.
  await pause(120)
  left.abort()
  await expect(answer).rejects.toThrow()
  await expect.poll(async () => (await find()).status, { timeout: 20_000 }).toBe('done')
  expect(await written(province)).toEqual(whole)
})
