import { parseArgs } from 'node:util'
import { requestStorm } from './storm/request-storm.ts'
import { boundedNumber, onDatabaseOfItsOwn, report } from './storm/storm-database.ts'
import { idleInTransaction, openStormServer, startKiller } from './storm/storm-server.ts'
import { aftermath, makeStormTenants } from './storm/storm-tenants.ts'

// ISO-16: `pnpm chaos --seconds 60 --every-ms 400`.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, 'every-ms': { type: 'string', default: '400' }, requests: { type: 'string', default: '1000000' } },
})
const seconds = boundedNumber('seconds', values.seconds, 86_400)
const everyMs = boundedNumber('every-ms', values['every-ms'], 60_000)
const requests = boundedNumber('requests', values.requests, 1_000_000)

let uncaught = 0
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => {
    uncaught += 1
    process.stderr.write(`${event}: ${error instanceof Error ? error.stack : String(error)}\n`)
  })

await onDatabaseOfItsOwn(
  async ({ database, adminUrl }) => {
    const tenants = await makeStormTenants(database, 34)
    const server = await openStormServer(database)
    const killer = await startKiller(adminUrl, everyMs)
    const ends = Date.now() + seconds * 1_000
    const tally = await requestStorm({ tenants, address: server, requests, concurrency: 40, aborts: 0.01, until: () => Date.now() > ends })
    const killed = await killer.stop()
    await server.close()
    const { foreignRows, lost } = await aftermath(database, tenants, tally)
    const statuses = [...tally.statuses].map(([status, count]) => `${status}: ${count}`).join(', ')
    report(
      `ISO-16 a connection killed every ${everyMs} ms`,
      { sent: tally.sent, 'connections killed': killed, 'own answers': tally.own, answers: statuses, saves: tally.saves.length },
      {
        'foreign answers': tally.foreign,
        'foreign rows': foreignRows,
        'acknowledged saves lost': lost,
        'hung requests': tally.hung,
        'uncaught exceptions': uncaught,
        'idle in transaction': await idleInTransaction(adminUrl),
      },
    )
  },
  { durable: true },
)
