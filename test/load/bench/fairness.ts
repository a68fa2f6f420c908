import autocannon from 'autocannon'

interface Tenant {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const seconds = 6
const rate = 20
const rounds = 3

/**
 * How much longer a quiet tenant waits while another asks ten times as much (REL-12): the ratio of its 99th percentiles,
 * with and without the other, the median of rounds in turn. Throws when the quiet one is refused anything.
 */
export async function measureFairness(quiet: Tenant, noisy: Tenant): Promise<number> {
  const ratios: number[] = []
  await latencyOf(quiet)
  for (let round = 0; round < rounds; round += 1) {
    const alone = await latencyOf(quiet)
    const noise = autocannon({ ...noisy, connections: 40, overallRate: rate * 10, duration: seconds + 1 })
    const beside = await latencyOf(quiet)
    await noise
    ratios.push(beside / alone)
  }
  return ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

async function latencyOf(quiet: Tenant): Promise<number> {
  const result = await autocannon({ ...quiet, connections: 4, overallRate: rate, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`the quiet tenant met ${result.non2xx} refusals, ${result.errors} errors`)
  return Math.max(1, result.latency.p99)
}
