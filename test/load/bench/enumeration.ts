import { randomInt, randomUUID } from 'node:crypto'
import { createApp } from '@trongtam/api/app'
import { hashPassword, openSealer } from '@trongtam/auth'
import { type Database, newId } from '@trongtam/db'
import { person } from '@trongtam/db/tables'
import { silentLogger } from '../storm/storm-server.ts'

const rounds = 60

/** The median time of asking about an account that is there, as a ratio to one that is nowhere (SEC-12): 1 tells nothing. */
export async function measureEnumeration(database: Database): Promise<ReadonlyMap<string, number>> {
  const app = createApp({
    database,
    logger: silentLogger(),
    publicUrl: null,
    trustedProxies: [],
    webRoot: null,
    mailboxFolder: null,
    sealer: openSealer('a-key-for-the-bench-alone-of-32-characters'),
    now: () => new Date(),
  })
  const passwordHash = await hashPassword('một mật khẩu đủ dài 4096')
  const people = Array.from({ length: rounds }, (_, index) => ({ id: newId(), email: `co-${index}@enumeration.test`, name: 'Có thật', passwordHash }))
  await database.inPlatform((db) => db.insert(person).values(people))
  const ask = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() }
    const request = new Request(`http://localhost${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
    const began = performance.now()
    await (await app.request(request, undefined, { incoming: { socket: { remoteAddress: from } } })).text()
    return performance.now() - began
  }
  const ways: Readonly<Record<string, (email: string) => Promise<number>>> = {
    'sign-in with a wrong password': (email) => ask('/api/v1/session', { email, password: 'không phải mật khẩu', remember: false }),
    'password reset': (email) => ask('/api/v1/password-reset', { email }),
  }
  const ratios = new Map<string, number>()
  for (const [name, way] of Object.entries(ways)) {
    const [there, nowhere]: [number[], number[]] = [[], []]
    await way('lan-dau@enumeration.test')
    // In turns, each first as often as the other, so that whatever else the machine does befalls both alike.
    for (const [index, { email }] of people.entries()) {
      const asked: [number[], string][] = [
        [there, email],
        [nowhere, `khong-${index}@enumeration.test`],
      ]
      for (const [times, address] of index % 2 ? asked.toReversed() : asked) times.push(await way(address))
    }
    ratios.set(name, median(there) / median(nowhere))
  }
  return ratios
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
