import { openTestApp } from '@trongtam/api/test-app'
import { aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { editStorm } from '../load/storm/edit-storm.ts'

const apps = [openTestApp(openTestDatabase({ poolSize: 8 })), openTestApp(openTestDatabase({ poolSize: 8 }))] as const
const database = openTestDatabase()
const province = await aProvince(database, ['planner'])

/** A node that holds 0, and how to reword it upon a version. */
async function aCounter() {
  const draft = await aPlan(database, province, { status: 'draft' })
  const path = `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${draft.taskIds[0]}`
  const edit = async (writer: number, upon: number, text: string) => {
    const { status, json } = await (apps[writer % 2] as (typeof apps)[0])('PATCH', path, {
      as: province.founder,
      headers: { 'if-match': `"${upon}"` },
      body: { text },
    })
    const { version, text: words } = (json.detail?.current ?? json) as { version: number; text: string }
    return { status, version, text: words }
  }
  const read = async () => (await apps[0]('GET', path, { as: province.founder })).json as { version: number; text: string }
  return { edit, read, start: await edit(0, 1, '0') }
}

const within = (ms: number) => {
  const ends = Date.now() + ms
  return () => Date.now() > ends
}

test('REL-05 50 writers of one node through two servers, up to 20 edits each in ten seconds: no update is lost', async () => {
  const { edit, read, start } = await aCounter()
  const tally = await editStorm({ edit, start, writers: 50, edits: 20, until: within(10_000) })
  expect(tally.odd).toBe(0)
  expect(tally.done).toBeGreaterThan(0)
  expect(tally.stale, 'they did get in each other’s way').toBeGreaterThan(0)
  expect(await read()).toMatchObject({ text: String(tally.done), version: start.version + tally.done })
})

test('REL-05 (control) writers that name whatever version stands there overwrite each other, and it is found', async () => {
  const { edit, read, start } = await aCounter()
  const careless = async (writer: number, _upon: number, text: string) => edit(writer, (await read()).version, text)
  const tally = await editStorm({ edit: careless, start, writers: 8, edits: 20, until: within(6_000) })
  expect(Number((await read()).text)).toBeLessThan(tally.done)
})
