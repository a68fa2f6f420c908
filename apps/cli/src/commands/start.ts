import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareDatabase } from '@trongtam/db/operator'
import { buildWeb, webRoot } from '../build-web.ts'
import { type DatabaseAddresses, openDemoDatabase } from '../embedded-demo.ts'
import { givenDatabase, givenSecretKey } from '../given-database.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { announce, step } from '../progress.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Starts the whole product: database, migrations, demonstration, web app and API, until a signal stops it. */
export async function start(): Promise<void> {
  await startAll({ hotReload: false })
}

/** The same with the API restarted and the web app replaced in place at every change. */
export async function startDev(): Promise<void> {
  await startAll({ hotReload: true })
}

async function startAll({ hotReload }: { hotReload: boolean }): Promise<void> {
  const port = portOf(process.env['PORT'] ?? '3000')
  await mustBeFree(port)
  const opened = process.env['DATABASE_URL'] ? await openGivenDatabase() : await openDemoDatabase(root)
  const stopAll = stopOnSignal(opened)
  try {
    if (!hotReload) await step('Building the web app', buildWeb)
    const apiPort = hotReload ? port + 1 : port
    await step('Starting the server', () => startApi(stopAll.children, { port: apiPort, opened, hotReload }))
    startWorker(stopAll.children, { opened, publicUrl: `http://localhost:${port}` })
    if (hotReload) startVite(stopAll.children, port, apiPort)
    announce(`http://localhost:${port}`, opened.isDemo)
  } catch (error) {
    await stopAll.stop()
    throw error
  }
}

async function openGivenDatabase(): Promise<DatabaseAddresses> {
  const { tenantUrl, adminUrl, rolePassword } = givenDatabase(process.env)
  const secretKey = givenSecretKey(process.env)
  await step('Preparing the database', () =>
    prepareDatabase(adminUrl, rolePassword).catch((error: Error & { code?: string }) => {
      throw error.code && /^E|^28|^3D/.test(error.code)
        ? new Error(`The database at DATABASE_MIGRATION_URL cannot be reached: ${error.message || error.code}.`)
        : error
    }),
  )
  await step('Bringing in provinces and communes', () => loadCatalogue({ tenant: tenantUrl, platform: process.env['DATABASE_PLATFORM_URL'] }))
  return { tenantUrl, secretKey, isDemo: false, mailboxFolder: null, stop: async () => undefined }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${text}": it must be a number from 1 to 65535.`)
  return port
}

function mustBeFree(port: number): Promise<void> {
  return new Promise((resolveFree, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new Error(`Port ${port} is taken: stop what uses it, or start with PORT=${port + 1}.`)))
    probe.listen(port, process.env['HOST'] ?? '127.0.0.1', () => probe.close(() => resolveFree()))
  })
}

interface ApiStart {
  readonly port: number
  readonly opened: DatabaseAddresses
  readonly hotReload: boolean
}

function startApi(children: ChildProcess[], { port, opened, hotReload }: ApiStart): Promise<void> {
  const flags = hotReload ? ['--watch'] : []
  const env = {
    ...process.env,
    ...mailboxOf(opened),
    DATABASE_URL: opened.tenantUrl,
    SECRET_KEY: opened.secretKey,
    PORT: String(port),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    ...(hotReload ? {} : { WEB_ROOT: webRoot }),
  }
  const child = spawn(process.execPath, [...flags, join(root, 'apps/api/src/main.ts')], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  return new Promise((listening, reject) => {
    child.once('message', () => listening())
    child.once('exit', (code) => reject(new Error(`The server stopped (exit code ${code}).`)))
  })
}

function startWorker(children: ChildProcess[], { opened, publicUrl }: { readonly opened: DatabaseAddresses; readonly publicUrl: string }): void {
  const env = { PUBLIC_URL: publicUrl, ...process.env, ...mailboxOf(opened), DATABASE_URL: opened.tenantUrl }
  children.push(spawn(process.execPath, [join(root, 'apps/cli/src/main.ts'), 'worker'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }))
}

/** The demonstration keeps its mail, unless a mail server is named. */
function mailboxOf({ mailboxFolder }: DatabaseAddresses): { MAILBOX_DIR?: string } {
  return mailboxFolder === null || process.env['SMTP_URL'] || process.env['SMTP_URL_FILE'] ? {} : { MAILBOX_DIR: mailboxFolder }
}

function startVite(children: ChildProcess[], port: number, apiPort: number): void {
  const env = { ...process.env, API_URL: `http://localhost:${apiPort}` }
  children.push(
    spawn(process.execPath, [join(root, 'apps/web/node_modules/vite/bin/vite.js'), '--port', String(port), '--strictPort'], {
      cwd: join(root, 'apps/web'),
      env,
      stdio: 'inherit',
    }),
  )
}

function stopOnSignal(opened: DatabaseAddresses) {
  const children: ChildProcess[] = []
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopEverything(children, opened))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().then(() => process.exit(0)))
  return { children, stop }
}

async function stopEverything(children: readonly ChildProcess[], opened: DatabaseAddresses): Promise<void> {
  const gone = children
    .filter((child) => child.exitCode === null && child.signalCode === null)
    .map((child) => new Promise((resolveGone) => child.once('exit', resolveGone)))
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(gone)
  await opened.stop()
}
