import { parseArgs } from 'node:util'
import { editStorm } from './storm/edit-storm.ts'
import { handleStorm } from './storm/handle-storm.ts'
import { requestStorm } from './storm/request-storm.ts'
import { boundedNumber, onDatabaseOfItsOwn, report, type StormDatabase } from './storm/storm-database.ts'
import { idleInTransaction, openStormServer, unruly } from './storm/storm-server.ts'
import { aftermath, makeStormTenants, type StormTenant } from './storm/storm-tenants.ts'

// ISO-09, ISO-15, REL-05: `pnpm soak --handles 100000 --requests 1000000 --writers 50 --edits 1000 --seconds 3600`; whatever comes first ends it.
const { values } = parseArgs({
  options: {
    handles: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '10000' },
    writers: { type: 'string', default: '50' },
    edits: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '600' },
  },
})
const handles = boundedNumber('handles', values.handles, 1_000_000)
const requests = boundedNumber('requests', values.requests, 1_000_000)
const writers = boundedNumber('writers', values.writers, 1_000)
const edits = boundedNumber('edits', values.edits, 100_000)
const ends = Date.now() + boundedNumber('seconds', values.seconds, 86_400) * 1_000
const isLate = () => Date.now() > ends

await onDatabaseOfItsOwn(async (given) => {
  const tenants = await makeStormTenants(given.database, 34)
  await soakHandles(given, tenants)
  await soakRequests(given, tenants)
  await soakEdits(given, tenants[0] as StormTenant)
})

async function soakHandles({ database }: StormDatabase, actors: readonly StormTenant[]): Promise<void> {
  const { foreign, ...counted } = await handleStorm((actor, work) => database.inTenant(actor, work), {
    actors,
    transactions: handles,
    concurrency: 40,
    unawaited: 0.1,
    until: isLate,
  })
  report('ISO-09 handles left behind', { ...counted }, { 'foreign rows': foreign })
}

async function soakRequests({ database, adminUrl }: StormDatabase, tenants: readonly StormTenant[]): Promise<void> {
  const server = await openStormServer(unruly(database, 0.02))
  const tally = await requestStorm({
    tenants,
    address: server,
    requests,
    concurrency: 40,
    aborts: 0.01,
    until: isLate,
    onProgress: (sent) => void process.stderr.write(`\r${sent} requests`),
  })
  await server.close()
  process.stderr.write('\n')
  const { foreignRows, lost, undead } = await aftermath(database, tenants, tally)
  const statuses = [...tally.statuses].map(([status, count]) => `${status}: ${count}`).join(', ')
  report(
    'ISO-15 requests of 34 tenants on ten connections',
    { sent: tally.sent, 'own answers': tally.own, 'given up on': tally.aborted, answers: statuses, saves: tally.saves.length },
    {
      'foreign answers': tally.foreign,
      'foreign rows': foreignRows,
      'hung requests': tally.hung,
      'acknowledged saves lost': lost,
      'failed saves kept': undead,
      'idle in transaction': await idleInTransaction(adminUrl),
    },
  )
}

async function soakEdits({ database }: StormDatabase, { slug, token, planId, taskIds }: StormTenant): Promise<void> {
  const server = await openStormServer(database)
  const path = `http://localhost:${server.port}/api/v1/t/${slug}/plans/${planId}/nodes/${taskIds[0]}`
  const headers = { cookie: `trongtam=${token}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const reword = async (version: number, text: string) => {
    const answer = await fetch(path, { method: 'PATCH', headers: { ...headers, 'if-match': `"${version}"` }, body: JSON.stringify({ text }) })
    const body = (await answer.json()) as { version: number; text: string; detail?: { current: { version: number; text: string } } }
    return { status: answer.status, ...(body.detail?.current ?? body) }
  }
  const read = async () => (await (await fetch(path, { headers })).json()) as { version: number; text: string }
  const start = await reword((await read()).version, '0')
  const tally = await editStorm({ edit: (_writer, upon, text) => reword(upon, text), start, writers, edits, until: isLate })
  const end = await read()
  await server.close()
  report(
    'REL-05 writers on one node',
    { writers, done: tally.done, 'told that somebody was faster': tally.stale },
    {
      'lost updates': Math.abs(tally.done - Number(end.text)),
      'versions out of step': Math.abs(end.version - start.version - tally.done),
      'other answers': tally.odd,
    },
  )
}
