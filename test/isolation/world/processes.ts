import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestDatabaseUrls, TestPerson } from '@trongtam/testing'

export interface ServerProcess {
  readonly url: string
  readonly process: ChildProcess
  /** The exit code, once it is gone. */
  readonly gone: Promise<number | null>
}

/** The server as it is run, in a process of its own, over the database of the tests. */
export function startServer({ tenant, platform, ministry }: TestDatabaseUrls): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url)), {
    env: {
      ...process.env,
      DATABASE_URL: tenant,
      DATABASE_PLATFORM_URL: platform,
      DATABASE_MINISTRY_URL: ministry,
      DATABASE_POOL_SIZE: '4',
      SECRET_KEY: 'a-key-for-tests-alone-of-32-characters',
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return new Promise((resolve, reject) => {
    child.once('message', ({ listening }: { listening: number }) => resolve({ url: `http://localhost:${listening}`, process: child, gone }))
    void gone.then((code) => reject(new Error(`the server stopped with ${code}`)))
  })
}

export interface SentCall {
  readonly as?: TestPerson
  readonly key?: string
  readonly body?: unknown
}

/** Sends a request to a process as a page of it would. */
export async function sendTo({ url }: ServerProcess, method: string, path: string, { as, key, body }: SentCall = {}) {
  const answer = await fetch(url + path, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(as && { cookie: `trongtam=${as.token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the API answered
  return { status: answer.status, json: (await answer.json()) as any }
}
