import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, findBinaries } from './binaries.ts'
import { freePort } from './free-port.ts'
import { canReach, type ServerAccount, serverAccount } from './server-account.ts'

const run = promisify(execFile)
const major = '18'

export interface EmbeddedServer {
  /** Connection of the server's superuser, to prepare databases; loopback only, password kept in the data folder. */
  readonly adminUrl: string
  /** Stops the server, ending open connections; resolves when its files are at rest. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Where the data live; made where missing. */
  readonly dataFolder: string
  /** Gives up durability for speed: tests only. */
  readonly disposable?: boolean
  /** Marks the server as one that may hold the demonstration; without the mark nothing is ever seeded. */
  readonly demo?: boolean
}

/** Whether the server could keep its data below this folder: as root it runs under another account, which a private home keeps out. */
export function canKeepData(folder: string): boolean {
  return canReach(serverAccount(), folder)
}

/**
 * Starts PostgreSQL 18 upon a data folder, making the cluster the first time. A server left over from a killed run is
 * stopped first and the folder recovers. Throws one clear sentence for a folder of another major version.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = serverAccount()
  const binaries = await reachableBinaries(account)
  const folder = options.dataFolder
  await prepareFolder(folder, account)
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster(binaries, folder, account)
  await mustBeOurMajor(folder)
  const control = (...args: string[]) => run(binaries.pgCtl, ['-D', folder, ...args], { ...account, cwd: '/' })
  await control('stop', '-m', 'fast', '-w').catch(() => undefined)
  const port = await freePort()
  await startOrExplain(folder, () => control('start', '-w', '-t', '60', '-s', '-l', join(folder, 'server.log'), '-o', serverFlags(port, options)))
  const password = await readFile(join(folder, 'superuser-password'), 'utf8')
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => void (await control('stop', '-m', 'fast', '-w')),
  }
}

function serverFlags(port: number, { disposable, demo }: EmbeddedOptions): string {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'timezone=Asia/Ho_Chi_Minh',
    'log_timezone=Asia/Ho_Chi_Minh',
  ]
  if (demo) settings.push('trongtam.demo=on')
  if (disposable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  return settings.map((setting) => `-c "${setting}"`).join(' ')
}

async function startOrExplain(folder: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start()
  } catch {
    const log = await readFile(join(folder, 'server.log'), 'utf8').catch(() => '')
    const cause =
      log
        .trim()
        .split('\n')
        .findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'no reason was logged'
    throw new Error(`The embedded PostgreSQL in ${folder} did not start: ${cause}. Its log is ${join(folder, 'server.log')}.`)
  }
}

async function prepareFolder(folder: string, account: ServerAccount): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (account.uid === undefined || account.gid === undefined) return
  await chown(folder, account.uid, account.gid)
  if (!canReach(account, folder))
    throw new Error(`The account "postgres" cannot reach ${folder}: set TRONGTAM_DATA to a folder outside a private home, such as /var/lib/trongtam.`)
}

async function makeCluster(binaries: Binaries, folder: string, account: ServerAccount): Promise<void> {
  const password = randomBytes(24).toString('hex')
  const passwordFile = join(tmpdir(), `trongtam-${randomBytes(8).toString('hex')}`)
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) await chown(passwordFile, account.uid, account.gid)
  try {
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--locale=C',
      '--data-checksums',
      `--pwfile=${passwordFile}`,
    ]
    await run(binaries.initdb, ['-D', folder, ...flags], { ...account, cwd: '/' })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await writeFile(join(folder, 'superuser-password'), password, { mode: 0o600 })
}

async function mustBeOurMajor(folder: string): Promise<void> {
  const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  if (found !== major)
    throw new Error(
      `${folder} holds data of PostgreSQL ${found}, this program runs PostgreSQL ${major}: set TRONGTAM_DATA to another folder, or move the data with pg_dump.`,
    )
}

/** The programs, copied out of a home that the server's account cannot enter. */
async function reachableBinaries(account: ServerAccount): Promise<Binaries> {
  const binaries = await findBinaries()
  if (canReach(account, binaries.initdb)) return binaries
  const copy = join(tmpdir(), `trongtam-postgresql-${major}`)
  await cp(binaries.root, copy, { recursive: true, verbatimSymlinks: true })
  await chmod(copy, 0o755)
  return { root: copy, initdb: join(copy, 'bin', 'initdb'), pgCtl: join(copy, 'bin', 'pg_ctl') }
}
