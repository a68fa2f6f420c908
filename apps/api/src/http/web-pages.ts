import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Api, createApi } from './api.ts'

/** The built web app: its files as they are, kept for a year since their names carry their hash, and one page for every other path. */
export function webPages(webRoot: string): Api {
  const template = readFileSync(join(webRoot, 'index.html'), 'utf8')
  const pages = createApi()
  pages.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.status === 200) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  pages.use('/assets/*', serveStatic({ root: webRoot, precompressed: true }))
  pages.get('/assets/*', (c) => c.text('', 404))
  pages.get('/:file{[^/]+\\.[a-z0-9]+}', serveStatic({ root: webRoot }))
  pages.get('*', (c) => c.html(template.replaceAll('__CSP_NONCE__', c.var.nonce)))
  return pages
}
