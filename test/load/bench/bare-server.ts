import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

/** What a handler that knows only its statement would do: the reference every ratio of the bench is taken against. */
interface BareRoute {
  readonly path: string
  readonly opening: string
  readonly text: string
  readonly values: readonly unknown[]
}

const { url, routes } = JSON.parse(process.env['BARE'] ?? '{}') as { url: string; routes: BareRoute[] }
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c timezone=Asia/Ho_Chi_Minh' })
const app = new Hono()

for (const route of routes) {
  app.get(route.path, async (c) => {
    const client = await pool.connect()
    try {
      await client.query(route.opening)
      const { rows } = await client.query(route.text, [...route.values])
      await client.query('commit')
      return c.json({ items: rows })
    } finally {
      client.release()
    }
  })
}

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ listening: port }))
process.once('disconnect', () => process.exit(0))
