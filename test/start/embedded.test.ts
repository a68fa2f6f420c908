import { execFile } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { seedDemo } from '@trongtam/cli/seed-demo'
import { ownerSession, prepareDatabase } from '@trongtam/db/operator'
import { startEmbeddedServer } from '@trongtam/embedded'
import { expect, onTestFinished, test } from 'vitest'

const nobody = 65_534

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-embedded-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test.skipIf(userInfo().uid !== 0)('an ordinary user runs the embedded server as root does', async () => {
  const folder = await aFolder()
  await chown(folder, nobody, nobody)
  const script = `const { startEmbeddedServer } = await import(${JSON.stringify(fileURLToPath(import.meta.resolve('@trongtam/embedded')))}); const server = await startEmbeddedServer({ dataFolder: ${JSON.stringify(folder)} }); await server.stop(); console.log('ran as', process.getuid())`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { uid: nobody, gid: nobody, cwd: '/' })
  expect(stdout.trim()).toBe(`ran as ${nobody}`)
})

test('only a server that is marked for it gets the demonstration: its password is public', async () => {
  for (const demo of [false, true]) {
    const server = await startEmbeddedServer({ dataFolder: await aFolder(), disposable: true, demo })
    onTestFinished(() => server.stop())
    await prepareDatabase(server.adminUrl, 'mat-khau-vai-tro')
    const seeding = seedDemo({ adminUrl: server.adminUrl, rolePassword: 'mat-khau-vai-tro', spared: true })
    if (demo) await seeding
    else await expect(seeding).rejects.toThrow('for the embedded database only')
  }
})

test('a demonstration that an earlier version filled gets the past of its provinces when it is started again', async () => {
  const server = await startEmbeddedServer({ dataFolder: await aFolder(), disposable: true, demo: true })
  onTestFinished(() => server.stop())
  await prepareDatabase(server.adminUrl, 'mat-khau-vai-tro')
  const seed = () => seedDemo({ adminUrl: server.adminUrl, rolePassword: 'mat-khau-vai-tro', spared: true })
  const asked = (statement: string) =>
    ownerSession(server.adminUrl, async ({ query }) => {
      await query('reset role')
      return (await query<{ slug: string; units: number; edges: number }>(statement)).rows
    })
  const onTheEve = `select t.slug, (select count(*)::int from app.unit_version v where v.tenant_id = t.id and v.valid @> date '2025-06-30') as units,
    (select count(*)::int from app.unit_lineage l where l.tenant_id = t.id) as edges from platform.tenant t where t.slug in ('ha-noi', 'hai-phong') order by 1`
  await seed()
  const fresh = await asked(onTheEve)
  await asked('delete from app.unit_lineage')
  // An earlier version knew the districts of Hà Nội, and nothing else that had ended.
  await asked(`delete from app.unit_version v using platform.tenant t where t.id = v.tenant_id and upper(v.valid) = '2025-07-01'
    and (t.slug = 'hai-phong' or (t.slug = 'ha-noi' and v.kind <> 'district-committee'))`)
  expect(await asked(onTheEve), '(control)').not.toEqual(fresh)
  await seed()
  expect(await asked(onTheEve)).toEqual(fresh)
})
