import { Writable } from 'node:stream'
import { aPerson, aPlan, aProvince, join, openTestDatabase } from '@trongtam/testing'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()

test('SEC-21 publications, exports and refusals are logged: who, where and how it ended, and nothing of what was sent or read', async () => {
  const lines: string[] = []
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => void (lines.push(chunk.toString()), done()) })
  const call = openTestApp(database, () => new Date(), { logger: pino({ level: 'trace' }, stream) })
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const viewer = await aPerson(database)
  await join(database, viewer, province, ['viewer'])
  const plan = await aPlan(database, province)
  const at = `/api/v1/t/${province.slug}`
  const preview = await call('GET', `${at}/plans/${plan.id}/publication-preview`, { as: province.founder })
  const asked = { sha256: preview.json.sha256, reason: 'LÝ-DO-DẤU-VẾT-8812' }
  expect((await call('POST', `${at}/plans/${plan.id}/publications`, { as: province.founder, body: asked })).status).toBe(200)
  expect((await call('POST', `${at}/audit/export`, { as: province.founder, body: { who: 'TÊN-DẤU-VẾT-8812', language: 'vi' } })).status).toBe(200)
  expect((await call('GET', `${at}/audit`, { as: viewer })).status).toBe(403)
  const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged.map(({ method, route, status, code, personId, tenantId }) => ({ method, route, status, code, personId, tenantId }))).toEqual([
    { method: 'POST', route: '/api/v1/t/:slug/plans/:planId/publications', status: 200, code: undefined, personId: province.founder.id, tenantId: province.id },
    { method: 'POST', route: '/api/v1/t/:slug/audit/export', status: 200, code: undefined, personId: province.founder.id, tenantId: province.id },
    { method: 'GET', route: '/api/v1/t/:slug/audit', status: 403, code: 'not-permitted', personId: viewer.id, tenantId: province.id },
  ])
  for (const marker of ['8812', asked.sha256, province.founder.name, province.founder.email, province.founder.token, viewer.email, viewer.token, province.slug])
    expect(lines.join(''), marker).not.toContain(marker)
})
