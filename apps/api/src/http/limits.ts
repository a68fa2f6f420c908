import type { WorkBounds } from './work-bound.ts'

export interface Limits {
  /** Requests of people who are signed in; a key is a tenant's slug, or the person outside any. */
  readonly members: WorkBounds
  /** Requests of everybody else; a key is a network. */
  readonly strangers: WorkBounds
  /** Looking up whose session it is; a key is a network and what it asks for. */
  readonly lookUps: WorkBounds
  /** How long a request may be worked on, waiting included, in milliseconds; the time its body takes to arrive is not counted. */
  readonly deadlineMs: number
}

/** What a process with so many connections does at once, so that nobody waits for a connection, and one tenant never has them all. */
export function limitsOf(poolSize: number): Limits {
  const waits = { waiting: poolSize * 32, waitingPerKey: poolSize * 8, waitMs: 3_000 }
  const most = (part: number) => Math.max(1, Math.round(poolSize * part))
  return {
    members: { atOnce: poolSize, atOncePerKey: most(0.7), ...waits },
    strangers: { atOnce: most(0.5), atOncePerKey: most(0.3), ...waits },
    lookUps: { atOnce: poolSize, atOncePerKey: most(0.7), ...waits },
    deadlineMs: 14_000,
  }
}
