import { setTimeout as pause } from 'node:timers/promises'
import type { Actor, Handle } from '@trongtam/db'
import { sql } from 'drizzle-orm'

/** Opens one transaction of one tenant: our door, or drizzle's own to show what it would let through. */
export type Transact = (actor: Actor, work: (handle: Pick<Handle, 'execute'>) => Promise<void>) => Promise<void>

export interface HandleStorm {
  readonly actors: readonly Actor[]
  readonly transactions: number
  readonly concurrency: number
  /** Which part of the transactions leaves a query un-awaited. */
  readonly unawaited: number
  readonly until?: () => boolean
}

export interface HandleTally {
  transactions: number
  /** Answers that held rows of the tenant that asked, and of any other. */
  own: number
  foreign: number
  /** Un-awaited queries that were refused. */
  refused: number
  /** Un-awaited queries that were sent. */
  left: number
}

/**
 * Many transactions of many tenants at once; some leave queries behind: sent and not awaited, or sent by a handle
 * whose transaction has long ended. Every answer is checked, the late ones too. No statement names the tenant: this
 * measures the first lock alone (ISO-09).
 */
export async function handleStorm(transact: Transact, storm: HandleStorm): Promise<HandleTally> {
  const tally: HandleTally = { transactions: 0, own: 0, foreign: 0, refused: 0, left: 0 }
  const late: Promise<void>[] = []
  const worker = async () => {
    while (tally.transactions < storm.transactions && !storm.until?.()) {
      const actor = storm.actors[tally.transactions % storm.actors.length] as Actor
      tally.transactions += 1
      await transact(actor, async (handle) => {
        await readAs(handle, actor, tally)
        if (Math.random() >= storm.unawaited) return
        tally.left += 1
        late.push(leftBehind(handle, actor, tally))
      })
      if (late.length > 1_000) await Promise.all(late.splice(0))
    }
  }
  await Promise.all(Array.from({ length: storm.concurrency }, worker))
  await Promise.all(late)
  return tally
}

/** A query that nobody waits for: at once, or up to 8 ms later, when its connection serves somebody else. */
async function leftBehind(handle: Pick<Handle, 'execute'>, actor: Actor, tally: HandleTally): Promise<void> {
  const waitMs = Math.random() * 12 - 4
  if (waitMs > 0) await pause(waitMs)
  await readAs(handle, actor, tally).catch(() => void (tally.refused += 1))
}

async function readAs(handle: Pick<Handle, 'execute'>, { tenantId }: Actor, tally: HandleTally): Promise<void> {
  const { rows } = await handle.execute<{ tenant_id: string }>(sql`select tenant_id from app.unit_version limit 5`)
  for (const row of rows) tally[row.tenant_id === tenantId ? 'own' : 'foreign'] += 1
}
