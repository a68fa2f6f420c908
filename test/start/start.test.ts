import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, startEmbeddedServer } from '@trongtam/embedded'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { startInVain, startProduct } from './running-product.ts'

const folder = await mkdtemp(join(tmpdir(), 'trongtam-start-'))
await chmod(folder, 0o755)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function freshEnv(name: string): Promise<{ PORT: string; TRONGTAM_DATA: string }> {
  return { PORT: String(await freePort()), TRONGTAM_DATA: join(folder, name) }
}

test('one command gives the product with the demonstration; stopping it leaves nothing running; starting again keeps the data', async () => {
  const env = await freshEnv('again')
  const first = await startProduct(env)
  for (const what of ['Starting PostgreSQL 18', 'Filling in the demonstration', 'Building the web app', 'hanoi@trongtam.example', 'Trong-Tam-2026', first.url])
    expect(first.output()).toContain(what)
  for (const path of ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs', '/']) expect((await fetch(first.url + path)).status, path).toBe(200)
  const planner = await signIn(first.url, 'canbo@trongtam.example')
  const [draft] = (await planner.get('/api/v1/t/ha-noi/plans')).items.filter((plan: { status: string }) => plan.status === 'draft')
  const group = (await planner.get(`/api/v1/t/ha-noi/plans/${draft.id}/tree`)).nodes[0]
  const task = await planner.post(`/api/v1/t/ha-noi/plans/${draft.id}/nodes`, { parentId: group.id, text: 'Việc còn lại sau khi khởi động lại' })
  // The worker has swept once and waits: it too must end with the rest.
  await pause(3_000)
  expect(await childrenOf(first.process.pid)).toEqual([expect.stringContaining('apps/api/src/main.ts'), expect.stringContaining('main.ts worker')])
  expect(await first.end('SIGINT')).toBe(0)
  expect(existsSync(join(env.TRONGTAM_DATA, 'postgresql', 'postmaster.pid'))).toBe(false)
  await expect(fetch(first.url)).rejects.toThrow()

  const second = await startProduct(env)
  const again = await signIn(second.url, 'canbo@trongtam.example')
  expect((await again.get(`/api/v1/t/ha-noi/plans/${draft.id}/nodes/${task.id}`)).text).toBe('Việc còn lại sau khi khởi động lại')
  expect((await again.get('/api/v1/t/ha-noi/plans')).items.filter((plan: { schoolYear: string }) => plan.schoolYear === '2024-2025')).toHaveLength(1)
  expect(await second.end('SIGTERM')).toBe(0)
})

test('kill -9 loses nothing that was acknowledged, and the next start takes over', async () => {
  const env = await freshEnv('killed')
  const first = await startProduct(env)
  const planner = await signIn(first.url, 'canbo@trongtam.example')
  const [draft] = (await planner.get('/api/v1/t/hai-phong/plans')).items.filter((plan: { status: string }) => plan.status === 'draft')
  const group = (await planner.get(`/api/v1/t/hai-phong/plans/${draft.id}/tree`)).nodes[0]
  const ids: string[] = []
  for (let index = 0; index < 20; index += 1)
    ids.push((await planner.post(`/api/v1/t/hai-phong/plans/${draft.id}/nodes`, { parentId: group.id, text: `Việc ${index}` })).id)
  await first.end('SIGKILL')
  const second = await startProduct(env)
  onTestFinished(async () => void (await second.end('SIGTERM')))
  const tree = (await (await signIn(second.url, 'canbo@trongtam.example')).get(`/api/v1/t/hai-phong/plans/${draft.id}/tree`)).nodes.map(
    (node: { id: string }) => node.id,
  )
  expect(ids.filter((id) => !tree.includes(id))).toEqual([])
})

test('a taken port is one clear sentence', async () => {
  const env = await freshEnv('port')
  const holder = createServer().listen(Number(env.PORT), '127.0.0.1')
  onTestFinished(() => void holder.close())
  expect(await startInVain(env)).toMatchObject({ code: 1, output: expect.stringMatching(/^Port \d+ is taken: stop what uses it, or start with PORT=\d+\.\n$/) })
})

const secretKey = 'a-key-for-tests-alone-of-32-characters'

test('a port that is none is one clear sentence', async () => {
  expect(await startInVain({ ...(await freshEnv('no-port')), PORT: 'abc' })).toMatchObject({
    code: 1,
    output: 'PORT is "abc": it must be a number from 1 to 65535.\n',
  })
})

test('a data folder of another PostgreSQL major is named, and left alone', async () => {
  const env = await freshEnv('older')
  const cluster = join(env.TRONGTAM_DATA, 'postgresql')
  await mkdir(cluster, { recursive: true })
  await writeFile(join(cluster, 'PG_VERSION'), '15\n')
  const ended = await startInVain(env)
  expect(ended.code).toBe(1)
  expect(ended.output).toMatch(/holds data of PostgreSQL 15, this program runs PostgreSQL 18: set TRONGTAM_DATA to another folder/)
})

test('a missing or unusable database address is one clear sentence', async () => {
  const env = await freshEnv('given')
  const user = 'postgres://app_user:geheim@127.0.0.1:1/x'
  expect(await startInVain({ ...env, DATABASE_URL: user })).toMatchObject({ code: 1, output: expect.stringContaining('DATABASE_MIGRATION_URL is missing') })
  expect(await startInVain({ ...env, DATABASE_URL: 'postgres://root:x@127.0.0.1:1/x', DATABASE_MIGRATION_URL: user })).toMatchObject({
    code: 1,
    output: expect.stringContaining('it must be app_user'),
  })
  expect(await startInVain({ ...env, DATABASE_URL: user, DATABASE_MIGRATION_URL: user })).toMatchObject({
    code: 1,
    output: expect.stringContaining('SECRET_KEY is missing'),
  })
  expect(await startInVain({ ...env, DATABASE_URL: user, DATABASE_MIGRATION_URL: user, SECRET_KEY: secretKey })).toMatchObject({
    code: 1,
    output: expect.stringContaining('cannot be reached'),
  })
})

test('a server one runs oneself is prepared and used, and never gets the demonstration', async () => {
  const server = await startEmbeddedServer({ dataFolder: join(folder, 'own'), disposable: true })
  onTestFinished(() => server.stop())
  const url = new URL(server.adminUrl)
  url.username = 'app_user'
  url.password = 'mot-mat-khau-dai'
  const product = await startProduct({
    ...(await freshEnv('unused')),
    DATABASE_URL: url.toString(),
    DATABASE_MIGRATION_URL: server.adminUrl,
    SECRET_KEY: secretKey,
  })
  expect(product.output()).not.toContain('hanoi@trongtam.example')
  await expect(signIn(product.url, 'hanoi@trongtam.example')).rejects.toThrow('401')
  expect(existsSync(join(folder, 'unused'))).toBe(false)
  expect(await product.end('SIGTERM')).toBe(0)
})

/** The command lines of the processes that a process started itself, oldest first. */
async function childrenOf(pid: number | undefined): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '--ppid', String(pid), '--sort', 'pid'])
  return stdout.trim().split('\n')
}
