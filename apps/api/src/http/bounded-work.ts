import { Refusal } from '@trongtam/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { Counter, Gauge } from 'prom-client'
import type { ApiEnv } from './api.ts'
import { withinDeadline } from './deadline.ts'
import type { Limits } from './limits.ts'
import { registry } from './metrics.ts'
import { boundWork, type WorkBound } from './work-bound.ts'

type Kind = 'members' | 'strangers' | 'lookUps'
export type Bounds = Readonly<Record<Kind, WorkBound>> & { readonly deadlineMs: number }

const atWork = new Gauge({ name: 'trongtam_work_at_once', help: 'Requests at work, by whose they are', labelNames: ['kind'], registers: [registry] })
const waiting = new Gauge({ name: 'trongtam_work_waiting', help: 'Requests that wait for a place', labelNames: ['kind'], registers: [registry] })
const refused = new Counter({
  name: 'trongtam_work_refused_total',
  help: 'Requests refused since too much was at work',
  labelNames: ['kind'],
  registers: [registry],
})

/** The bounds of one process. What they count between requests is kept by tenant, person or network, and gone with the work. */
export function openBounds({ deadlineMs, ...limits }: Limits): Bounds {
  return { members: boundWork(limits.members), strangers: boundWork(limits.strangers), lookUps: boundWork(limits.lookUps), deadlineMs }
}

/**
 * Lets a request to work when there is a place for it, fairly between tenants, and refuses 'overloaded' at once, without a
 * statement, when too many wait already (REL-12). Strangers have places of their own: they never take a member's. Ends
 * what takes too long (REL-13).
 */
export const boundedWork: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { signedIn, tenant, network } = c.var
  // Of a member the body comes first: whoever sends slowly holds no place.
  if (signedIn && c.req.method !== 'GET') await c.req.arrayBuffer()
  const [kind, key] = signedIn ? (['members', tenant?.slug ?? signedIn.personId] as const) : (['strangers', network] as const)
  await withinDeadline(c, (signal) => inPlace(c, kind, key, () => (signal.aborted ? Promise.reject(new Refusal('took-too-long')) : next())))
}

/**
 * The same for looking up whose session a token is, before anything is known of who asks. Where a tenant has no place left
 * nobody is looked up: only its own members fill it.
 */
export async function forLookUp<T>(c: Context<ApiEnv>, slug: string | null, work: () => Promise<T>): Promise<T> {
  if (slug !== null && c.var.bounds.members.isFull(slug)) {
    refused.inc({ kind: 'members' })
    throw new Refusal('overloaded')
  }
  return withinDeadline(c, () => inPlace(c, 'lookUps', `${slug ?? ''} ${c.var.network}`, work))
}

async function inPlace<T>(c: Context<ApiEnv>, kind: Kind, key: string, work: () => Promise<T>): Promise<T> {
  waiting.inc({ kind })
  const leave = await c.var.bounds[kind]
    .enter(key)
    .catch((error: unknown) => {
      refused.inc({ kind })
      throw error
    })
    .finally(() => waiting.dec({ kind }))
  atWork.inc({ kind })
  try {
    return await work()
  } finally {
    atWork.dec({ kind })
    leave()
  }
}
