import { randomInt } from 'node:crypto'
import { request as send } from 'node:http'
import type { Agent } from 'node:http'
import type { StormTenant } from './storm-tenants.ts'

export interface RequestStorm {
  readonly tenants: readonly StormTenant[]
  readonly address: { readonly port: number; readonly agent: Agent }
  readonly requests: number
  readonly concurrency: number
  /** Which part of the requests the client gives up on. */
  readonly aborts: number
  readonly until?: () => boolean
  /** Tells how many requests were sent, now and then. */
  readonly onProgress?: (sent: number) => void
}

export interface RequestTally {
  sent: number
  aborted: number
  hung: number
  /** Answers that held a mark of a tenant that did not ask. */
  foreign: number
  /** Reads that were answered and held a mark of the tenant that asked. */
  own: number
  readonly statuses: Map<number, number>
  /** Saves that were answered: with success, or not. */
  readonly saves: { readonly text: string; readonly acknowledged: boolean }[]
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly etag: string | null
}

const hangsAfterMs = 20_000
const mark = /dau-[0-9a-f]{12}/g

/** Requests of many tenants at once over loopback: reads and saves, some given up on; every answer is read for marks of others. */
export async function requestStorm(storm: RequestStorm): Promise<RequestTally> {
  const tally: RequestTally = { sent: 0, aborted: 0, hung: 0, foreign: 0, own: 0, statuses: new Map(), saves: [] }
  const worker = async () => {
    while (tally.sent < storm.requests && !storm.until?.()) {
      const tenant = storm.tenants[randomInt(storm.tenants.length)] as StormTenant
      await (Math.random() < 0.25 ? save : read)(storm, tally, tenant)
      if (tally.sent % 1_000 === 0) storm.onProgress?.(tally.sent)
    }
  }
  await Promise.all(Array.from({ length: storm.concurrency }, worker))
  return tally
}

const paths = [
  (tenant: StormTenant) => `plans/${tenant.planId}/tree`,
  (tenant: StormTenant) => `plans/${tenant.planId}`,
  (tenant: StormTenant) => `plans/${tenant.planId}/tasks?limit=5`,
  (tenant: StormTenant) => `plans/${tenant.planId}/nodes/${tenant.taskIds[0]}`,
  () => 'plans',
  () => 'documents',
  () => 'search?q=dau',
  () => 'units?q=dau',
]

async function read(storm: RequestStorm, tally: RequestTally, tenant: StormTenant): Promise<void> {
  const path = (paths[randomInt(paths.length)] as (typeof paths)[number])(tenant)
  await ask(storm, tally, tenant, { method: 'GET', path })
}

/** Reads a task and saves it upon that version, with a text that no other save has. */
async function save(storm: RequestStorm, tally: RequestTally, tenant: StormTenant): Promise<void> {
  const path = `plans/${tenant.planId}/nodes/${tenant.taskIds[randomInt(tenant.taskIds.length)]}`
  const found = await ask(storm, tally, tenant, { method: 'GET', path })
  if (!found?.etag) return
  const text = `${tenant.mark} lưu ${tally.sent}`
  const saved = await ask(storm, tally, tenant, { method: 'PATCH', path, version: found.etag, body: { text } })
  if (saved) tally.saves.push({ text, acknowledged: saved.status === 200 })
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly version?: string
  readonly body?: unknown
}

/** Null when the client gave up, or nobody answered. */
async function ask(storm: RequestStorm, tally: RequestTally, tenant: StormTenant, asked: Asked): Promise<Answer | null> {
  tally.sent += 1
  const answer = await exchange(storm, tenant, asked, Math.random() < storm.aborts ? randomInt(1, 12) : null)
  if (answer === 'aborted') tally.aborted += 1
  else if (answer === 'hung') tally.hung += 1
  else {
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1)
    const marks = marksIn(answer.text)
    if (marks.has(tenant.mark)) tally.own += 1
    marks.delete(tenant.mark)
    if (marks.size > 0) tally.foreign += 1
  }
  return typeof answer === 'string' ? null : answer
}

/** The marks of tenants that a text gives away. */
export function marksIn(text: string): Set<string> {
  return new Set(text.match(mark) ?? [])
}

function exchange(
  { address }: RequestStorm,
  tenant: StormTenant,
  { method, path, version, body }: Asked,
  abortAfterMs: number | null,
): Promise<Answer | 'aborted' | 'hung'> {
  const content = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    cookie: `trongtam=${tenant.token}`,
    'sec-fetch-site': 'same-origin',
    ...(content !== undefined && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }),
    ...(version !== undefined && { 'if-match': version }),
  }
  return new Promise((resolve) => {
    const outgoing = send(
      { host: 'localhost', port: address.port, agent: address.agent, family: 4, method, path: `/api/v1/t/${tenant.slug}/${path}`, headers },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () => finish({ status: incoming.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8'), etag: incoming.headers.etag ?? null }))
        incoming.on('error', () => finish('aborted'))
      },
    )
    const hanging = setTimeout(() => finish('hung'), hangsAfterMs)
    const giveUp = abortAfterMs === null ? undefined : setTimeout(() => finish('aborted'), abortAfterMs)
    const finish = (answer: Answer | 'aborted' | 'hung') => {
      clearTimeout(hanging)
      clearTimeout(giveUp)
      if (typeof answer === 'string') outgoing.destroy()
      resolve(answer)
    }
    outgoing.on('error', () => finish('aborted'))
    outgoing.end(content)
  })
}
