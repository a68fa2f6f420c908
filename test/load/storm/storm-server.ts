import { Agent } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { createApp } from '@trongtam/api/app'
import { openSealer } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import pg from 'pg'

export interface StormServer {
  readonly port: number
  readonly agent: Agent
  close(): Promise<void>
}

/** The real API over a database, on a port of loopback, in this process. */
export async function openStormServer(database: Database): Promise<StormServer> {
  const app = createApp({
    database,
    logger: silentLogger(),
    publicUrl: null,
    trustedProxies: [],
    webRoot: null,
    mailboxFolder: null,
    sealer: openSealer('a-key-for-storms-alone-of-32-characters'),
    now: () => new Date(),
  })
  const server = await new Promise<ReturnType<typeof serve>>((listening) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => listening(made))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    port: (server.address() as AddressInfo).port,
    agent,
    close: () => {
      agent.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

/** Whatever is logged goes nowhere. */
export function silentLogger(): Parameters<typeof createApp>[0]['logger'] {
  return new Proxy({}, { get: () => () => undefined }) as ReturnType<typeof silentLogger>
}

/** A database in which a part of the tenants' transactions is rolled back at the very end, as by a fault of ours. */
export function unruly(database: Database, part: number): Database {
  return {
    ...database,
    inTenant: (actor, work) =>
      database.inTenant(actor, async (db, roles) => {
        const result = await work(db, roles)
        if (Math.random() < part) throw new Error('rolled back by force')
        return result
      }),
  }
}

/** How many of the server's connections sit in a transaction that nobody works in. */
export async function idleInTransaction(adminUrl: string): Promise<number> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from pg_stat_activity where datname = current_database() and usename like 'app\\_%' and state like 'idle in transaction%'`,
    )
    return Number(rows[0]?.count)
  } finally {
    await client.end()
  }
}

export interface Killer {
  /** Stops, and answers how many connections it ended. */
  stop(): Promise<number>
}

/** Ends a random connection of the tenants' role to this database every `everyMs`. */
export async function startKiller(adminUrl: string, everyMs: number): Promise<Killer> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  let stopped = false
  const work = (async () => {
    let killed = 0
    while (!stopped) {
      await pause(everyMs)
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'app_user' order by state = 'idle', random() limit 1`,
      )
      killed += rowCount ?? 0
    }
    await client.end()
    return killed
  })()
  return {
    stop: () => {
      stopped = true
      return work
    },
  }
}
