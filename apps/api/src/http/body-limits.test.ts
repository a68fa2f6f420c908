import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openTestDatabase, aProvince } from '@trongtam/testing'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { testSettings } from '../test-app.ts'

const database = openTestDatabase()
const province = await aProvince(database, ['planner'])
const app = createApp(testSettings(database))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
afterAll(() => void server.close())
const megabyte = 1024 * 1024

interface Outcome {
  readonly status: number
  readonly sentBytes: number
  readonly body: string
}

/** Streams a body of unknown length until the server answers, or until all of it went. */
function stream(path: string, bytes: number, cookie = ''): Promise<Outcome> {
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked', 'sec-fetch-site': 'same-origin', cookie }
  return new Promise((resolve, reject) => {
    let sentBytes = 0
    let answered = false
    const piece = Buffer.alloc(64 * 1024, ' ')
    const sending = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      answered = true
      let body = ''
      response.on('data', (data: Buffer) => void (body += data.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, sentBytes, body })
        sending.destroy()
      })
    })
    sending.on('error', (error) => (answered ? undefined : reject(error)))
    const push = () => {
      while (!answered && sentBytes < bytes) {
        sentBytes += piece.length
        if (!sending.write(piece)) return void sending.once('drain', push)
      }
      if (!answered) sending.end()
    }
    push()
  })
}

const cookie = `trongtam=${province.founder.token}`
const imports = `/api/v1/t/${province.slug}/imports/reading`

test('SEC-16 a stream without a length is refused early, and memory stays flat', async () => {
  await stream(imports, megabyte, cookie)
  const before = process.memoryUsage()
  const refused = await stream('/api/v1/session', 50 * megabyte)
  expect(refused).toMatchObject({ status: 413 })
  expect(JSON.parse(refused.body)).toMatchObject({ code: 'body-too-large', status: 413 })
  expect(refused.sentBytes).toBeLessThan(12 * megabyte)
  expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(12 * megabyte)
})

test('SEC-16 where the text of a document is taken, 24 MB is the end', async () => {
  const refused = await stream(imports, 200 * megabyte, cookie)
  expect(refused.status).toBe(413)
  expect(refused.sentBytes).toBeLessThan(40 * megabyte)
})

test('SEC-16 a stranger makes the server read nothing', async () => {
  const refused = await stream(imports, 50 * megabyte)
  expect(refused.status).toBe(401)
  expect(refused.sentBytes).toBeLessThan(12 * megabyte)
})

test('and a stream within the limit reaches the handler', async () => {
  expect((await stream(imports, megabyte, cookie)).status).toBe(422)
})
