import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { openSealer } from '@trongtam/auth'
import { openDatabase } from '@trongtam/db'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readEnvironment } from './env.ts'
import { openBackgroundWork } from './http/background-work.ts'
import { limitsOf } from './http/limits.ts'

/** Reads the environment, refuses an unsafe database role, listens, and drains on SIGTERM. */
async function main(): Promise<void> {
  const env = readEnvironment()
  const logger = pino({ level: env.LOG_LEVEL, base: null })
  const database = openDatabase(
    { tenant: env.DATABASE_URL, platform: env.DATABASE_PLATFORM_URL, ministry: env.DATABASE_MINISTRY_URL },
    {
      poolSize: env.DATABASE_POOL_SIZE,
      onIdleError: (error) => logger.warn({ message: error.message }, 'idle connection lost'),
    },
  )
  await mustBeSafe(database)
  const background = openBackgroundWork()
  const app = createApp({
    database,
    background,
    logger,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : null,
    trustedProxies: env.TRUST_PROXY,
    webRoot: env.WEB_ROOT ?? null,
    mailboxFolder: env.MAILBOX_DIR ?? null,
    sealer: openSealer(env.SECRET_KEY),
    now: () => new Date(),
    limits: limitsOf(env.DATABASE_POOL_SIZE),
  })
  const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, ({ port }) => {
    logger.info({ port }, 'listening')
    process.send?.({ listening: port })
  })
  server.on('error', (error: NodeJS.ErrnoException) =>
    stop(error.code === 'EADDRINUSE' ? `Port ${env.PORT} is taken: stop what uses it, or set PORT to another.` : error.message),
  )
  const drain = () => {
    server.close(
      () =>
        void background
          .drain()
          .then(() => database.close())
          .then(() => process.exit(0)),
    )
    if ('closeIdleConnections' in server) letGo(server)
  }
  process.once('SIGTERM', drain)
  process.once('SIGINT', drain)
  process.once('disconnect', drain)
}

/** What is at work ends by itself, in its time (REL-13); a connection that is only kept open ends as soon as it is idle. */
function letGo(server: Pick<Server, 'closeIdleConnections'>): void {
  server.closeIdleConnections()
  setTimeout(() => letGo(server), 50).unref()
}

async function mustBeSafe(database: ReturnType<typeof openDatabase>): Promise<void> {
  const faults = await database.roleFaults().catch((error: Error) => stop(`The database is not reachable: ${error.message}. Check DATABASE_URL.`))
  if (faults.length > 0) stop(`Refusing to start: ${faults.join(' ')} Give the server the roles of infra/roles.sql.`)
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

await main().catch((error: Error) => stop(error.message))
