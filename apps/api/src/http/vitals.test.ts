import { aProvince, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

test('a metric names the route and no tenant, person or id', async () => {
  const province = await aProvince(database)
  await call('GET', `/api/v1/t/${province.slug}/plans/01a2028d-44c5-717d-96f1-dbd713dd7940`, { as: province.founder })
  await call('GET', `/api/v1/t/${province.slug}/khong-co?${province.slug}`, { as: province.founder })
  const { text, status } = await call('GET', '/metrics', { from: '127.0.0.1' })
  expect(status).toBe(200)
  expect(text).toContain('method="GET",route="/api/v1/t/:slug/plans/:planId",status="404"')
  for (const hidden of [province.slug, province.founder.id, '01a2028d']) expect(text).not.toContain(hidden)
})

test('metrics are for this machine alone', async () => {
  for (const from of ['10.0.0.1', '203.0.113.7', '2001:db8::1', '127.0.0.1.evil']) expect((await call('GET', '/metrics', { from })).status, from).toBe(404)
  for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }])
    expect((await call('GET', '/metrics', { from: '127.0.0.1', headers })).status).toBe(404)
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await call('GET', '/metrics', { from })).status, from).toBe(200)
})

test('the server is alive without its database and ready with it', async () => {
  expect(await call('GET', '/readyz')).toMatchObject({ status: 200, json: { status: 'ready' } })
  const lost = openTestApp({ ...database, isReachable: async () => false })
  expect(await lost('GET', '/readyz')).toMatchObject({ status: 503 })
  expect(await lost('GET', '/healthz')).toMatchObject({ status: 200, json: { status: 'alive' } })
})
