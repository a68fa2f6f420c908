import { AsyncLocalStorage } from 'node:async_hooks'
import { Refusal, type RefusalCode } from '@trongtam/domain'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Pool, PoolClient } from 'pg'
import { limitOfWork } from './limit.ts'

/** Everything drizzle does, but for opening transactions: the door that gave the handle owns the one there is. */
export type Handle = Omit<NodePgDatabase, 'transaction' | '$client'>

export type QueryListener = (text: string, values: readonly unknown[]) => void

/** The rows of each of the opening statements. */
export type Entry = readonly (readonly Readonly<Record<string, unknown>>[])[]

const inside = new AsyncLocalStorage<true>()

/**
 * Runs `work` in one transaction of its own connection, begun by `opening` (statements without parameters).
 * Guarantees: the handle dies when `work` ends, so a stale query is rejected before it reaches the server (ISO-09);
 * success means the server answered COMMIT; a nested call throws (ISO-08); a connection that broke is thrown away.
 */
export async function runTransaction<T>(pool: Pool, opening: string, work: (handle: Handle, entry: Entry) => Promise<T>, listener?: QueryListener): Promise<T> {
  if (inside.getStore()) throw new Error('A transaction was opened inside another: one request is one transaction of one tenant')
  return onConnection(pool, listener, async ({ client, gate, noteBreak, isBroken, letFinish }) => {
    try {
      const entry = [await client.query(opening)].flat().map(({ rows }: pg.QueryResult) => rows)
      const result = await inside.run(true, () => work(handleOver(gate), entry))
      gate.close()
      letFinish()
      await commit(client)
      return result
    } catch (error) {
      gate.close()
      if (!isBroken()) await client.query('rollback').catch(noteBreak)
      throw refusalOfDoor(error)
    }
  })
}

/** Runs `work` on a connection without a transaction, each statement by itself: for a look-up before the transaction. */
export function runStatements<T>(pool: Pool, work: (handle: Handle) => Promise<T>, listener?: QueryListener): Promise<T> {
  return onConnection(pool, listener, ({ gate }) => work(handleOver(gate)))
}

interface Connection {
  readonly client: PoolClient
  readonly gate: Gate
  readonly noteBreak: (error: Error) => void
  readonly isBroken: () => boolean
  /** From here on the work is no longer cut off. Throws where it was already. */
  readonly letFinish: () => void
}

/** A connection of the pool for as long as `use` takes: then its gate is closed, and what broke is not given back. */
async function onConnection<T>(pool: Pool, listener: QueryListener | undefined, use: (connection: Connection) => Promise<T>): Promise<T> {
  const limit = limitOfWork()
  const client = await connect(pool, limit)
  let broken: Error | undefined
  const noteBreak = (error: Error) => void (broken ??= error)
  client.on('error', noteBreak)
  const gate = openGate(client, listener)
  const cutOff = () => {
    gate.close()
    noteBreak(new Refusal('took-too-long'))
    // A statement that runs ends with its connection: the server notices within `client_connection_check_interval`.
    client.end().catch(noteBreak)
  }
  limit?.addEventListener('abort', cutOff, { once: true })
  const letFinish = () => {
    if (broken) throw broken
    limit?.removeEventListener('abort', cutOff)
  }
  try {
    return await use({ client, gate, noteBreak, isBroken: () => broken !== undefined, letFinish })
  } catch (error) {
    throw broken instanceof Refusal ? broken : error
  } finally {
    gate.close()
    limit?.removeEventListener('abort', cutOff)
    client.off('error', noteBreak)
    client.release(broken)
  }
}

async function connect(pool: Pool, limit: AbortSignal | undefined): Promise<PoolClient> {
  try {
    const client = limit?.aborted ? null : await pool.connect()
    if (client && !limit?.aborted) return client
    client?.release()
    throw new Refusal('took-too-long')
  } catch (error) {
    if (error instanceof Error && /timeout exceeded/.test(error.message)) throw new Refusal('overloaded')
    throw error
  }
}

/** The server answers ROLLBACK to a COMMIT when a statement failed and nobody said so. */
async function commit(client: PoolClient): Promise<void> {
  const answer = await client.query('commit')
  if (answer.command !== 'COMMIT') throw new Error('The transaction was rolled back: a failed statement inside it was swallowed')
}

interface Gate {
  readonly query: (...query: unknown[]) => unknown
  readonly close: () => void
}

function openGate(client: PoolClient, listener: QueryListener | undefined): Gate {
  let open = true
  const send = client.query.bind(client) as (...query: unknown[]) => unknown
  return {
    query: (...query) => {
      if (!open) return Promise.reject(new Error('This handle is dead: its transaction has ended'))
      if (listener) announce(listener, query)
      return send(prepared(query[0]), ...query.slice(1))
    },
    close: () => void (open = false),
  }
}

const names = new Map<string, string>()
const namesAtMost = 400
const textAtMost = 6_000

/** Gives a statement the name of its text, so that a connection plans it once; long and rare ones stay unnamed. */
function prepared(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || !('text' in config) || typeof config.text !== 'string' || config.text.length > textAtMost) return config
  let name = names.get(config.text)
  if (name === undefined) {
    if (names.size >= namesAtMost) return config
    name = `s${names.size}`
    names.set(config.text, name)
  }
  return { ...config, name }
}

function announce(listener: QueryListener, [config, values]: unknown[]): void {
  const text = typeof config === 'string' ? config : (config as { text: string }).text
  listener(text, (values ?? []) as unknown[])
}

/** drizzle asks nothing of a client but `query`; the gate answers that and hides the rest. */
function handleOver(gate: Gate): Handle {
  return drizzle(gate as unknown as pg.PoolClient)
}

const refusalByDoor: Readonly<Record<string, RefusalCode>> = {
  // A door that stays shut looks like a door that is not there.
  TT002: 'not-found',
  TT003: 'ticket-invalid',
  TT004: 'password-needed',
  TT005: 'registration-decided',
  TT006: 'last-administrator',
}

function refusalOfDoor(error: unknown): unknown {
  const { code: own, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } }
  const code = refusalByDoor[String(own)] ?? refusalByDoor[String(cause?.code)]
  return code ? new Refusal(code) : error
}
