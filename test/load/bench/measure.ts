import autocannon from 'autocannon'
import pg from 'pg'
import type { Statement } from './capture-statement.ts'

const rounds = 5
const secondsEach = 3
const connections = 10

interface Measured {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Requests a second of each address, the median of rounds taken in turn so that a slow moment meets all alike. */
export async function measureRounds(addresses: readonly Measured[]): Promise<Map<string, number>> {
  const rates = new Map<string, number[]>(addresses.map(({ name }) => [name, []]))
  for (const address of addresses) await run(address, 1)
  for (let round = 0; round < rounds; round += 1) for (const address of addresses) rates.get(address.name)?.push(await run(address, secondsEach))
  return new Map([...rates].map(([name, values]) => [name, median(values)]))
}

/** The same statement in the same kind of transaction without any server, over as many connections. */
export async function measureSql(url: string, opening: string, { text, values }: Statement): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const until = performance.now() + secondsEach * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = await pool.connect()
      while (performance.now() < until) {
        await client.query(opening)
        await client.query(text, [...values])
        await client.query('commit')
        done += 1
      }
      client.release()
    }),
  )
  await pool.end()
  return done / secondsEach
}

async function run({ name, url, headers }: Measured, duration: number): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
