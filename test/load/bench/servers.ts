import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DatabaseUrls } from '@trongtam/db'

export interface RunningServer {
  readonly url: string
  readonly stop: () => void
}

/** The real server, as `pnpm start` runs it. */
export function startApi(urls: DatabaseUrls): Promise<RunningServer> {
  return listening(
    fork(fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url)), {
      env: {
        ...process.env,
        DATABASE_URL: urls.tenant,
        DATABASE_PLATFORM_URL: urls.platform,
        DATABASE_MINISTRY_URL: urls.ministry,
        SECRET_KEY: 'a-key-for-the-bench-alone-of-32-characters',
        PORT: '0',
        LOG_LEVEL: 'error',
      },
    }),
  )
}

export function startBare(url: string, routes: readonly unknown[]): Promise<RunningServer> {
  return listening(fork(fileURLToPath(new URL('./bare-server.ts', import.meta.url)), { env: { ...process.env, BARE: JSON.stringify({ url, routes }) } }))
}

function listening(child: ChildProcess): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { listening: number }) => resolve({ url: `http://127.0.0.1:${message.listening}`, stop: () => void child.kill('SIGTERM') }))
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)))
  })
}
