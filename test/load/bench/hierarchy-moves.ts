import { openTestApp } from '@trongtam/api/test-app'
import type { Database } from '@trongtam/db'
import type pg from 'pg'
import type { Hierarchy } from './hierarchy-data.ts'

/** Moves the subtree of 1.000 units there and back, each time from a later day on: the dry run, the event itself, and an `update` of parent_id. */
export function movesOf(database: Database, client: pg.Client) {
  const call = openTestApp(database)
  const days = Array.from({ length: 28 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`)
  return async ({ slug, token, size, clusterId, homes }: Hierarchy, round: number, timed: (name: string, work: () => Promise<unknown>) => Promise<unknown>) => {
    const parentUnitId = homes[(round + 1) % 2]
    const event = { kind: 'move', on: days[round], unitIds: [clusterId], parentUnitId }
    const ask = async (path: string, body: object) => {
      const answer = await call('POST', `/api/v1/t/${slug}/unit-events${path}`, { body, headers: { cookie: `trongtam=${token}` } })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
      return answer.json
    }
    let sha256 = ''
    await timed('preview', async () => ({ sha256 } = await ask('/preview', { event })))
    await timed('history', () => ask('', { event, documentId: null, documentWords: null, note: null, takeovers: [], sha256 }))
    await timed('plain', () => client.query('update bench.unit set parent_id = $1 where size = $2 and id = $3', [parentUnitId, size, clusterId]))
  }
}
