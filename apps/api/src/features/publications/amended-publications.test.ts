import { amendingDocument, aPlanLife } from '#features/issuing/a-submission.ts'
import { aFullTemplate, aDerivedPlan, aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '#test-app'

const database = openTestDatabase()
const call = openTestApp(database)

async function anIssuedPlan(derived: boolean) {
  const province = await aProvince(database, ['planner', 'leader'])
  const id = derived ? await aDerivedPlan(database, province, await aFullTemplate()) : (await aPlan(database, province)).id
  const life = aPlanLife(call, province, { id })
  if (derived) await life.submitAndIssue()
  const tasks = (await life.read('/tasks')).items.map(({ id: taskId }: { id: string }) => taskId) as string[]
  const preview = async () => (await life.read('/publication-preview')) as { sha256: string; bytes: string; summary: unknown; unchanged: boolean }
  const publish = (sha256: string, reason: string | null) => call('POST', `${life.base}/publications`, { as: province.founder, body: { sha256, reason } })
  return { ...life, first: tasks[0] as string, second: tasks[1] as string, preview, publish }
}

test.each([
  ['written out', false],
  ['derived from a template', true],
])('PUB-01 opening an amendment of a plan %s changes no byte of what would be published, nor does anything that is done in it', async (_, derived) => {
  const { first, second, preview, amend, reword, uponNode, upon, submit, giveBack, discard, submitAndIssue } = await anIssuedPlan(derived)
  const before = await preview()
  await amend()
  expect(await preview()).toEqual(before)
  await reword(first, 'Lời sửa đổi')
  await uponNode(first, 'PUT', '/targets', { targets: [] })
  await uponNode(second, 'POST', '/drop', {})
  await upon('PUT', '/theme', { text: 'Chủ đề khác' })
  expect(await preview()).toEqual(before)
  await submit()
  expect(await preview()).toEqual(before)
  await giveBack('Chưa rõ')
  await discard()
  expect(await preview()).toEqual(before)
  await amend()
  await reword(first, 'Lời sửa đổi')
  await submitAndIssue(amendingDocument)
  const after = await preview()
  expect(after.bytes).toContain('Lời sửa đổi')
  expect(after.sha256).not.toBe(before.sha256)
})

test('while a plan is amended its last edition is published, and a correction once the amendment is issued', async () => {
  const { first, preview, publish, amend, reword, submitAndIssue } = await anIssuedPlan(false)
  await amend()
  await reword(first, 'Lời sửa đổi')
  const shown = await preview()
  expect(shown.bytes).not.toContain('Lời sửa đổi')
  expect((await publish(shown.sha256, null)).json).toMatchObject({ revision: 1, sha256: shown.sha256 })
  expect(await preview()).toMatchObject({ sha256: shown.sha256, unchanged: true })
  await submitAndIssue(amendingDocument)
  const amended = await preview()
  expect(amended).toMatchObject({ unchanged: false })
  expect((await publish(amended.sha256, 'Theo bản sửa đổi')).json).toMatchObject({ revision: 2 })
})

test('what was dropped is never published: neither a task nor a target', async () => {
  const { first, second, preview, amend, uponNode, submitAndIssue } = await anIssuedPlan(false)
  expect((await preview()).bytes).toContain('Chỉ tiêu bình thường')
  await amend()
  await uponNode(first, 'PUT', '/targets', { targets: [] })
  await uponNode(second, 'POST', '/drop', {})
  await submitAndIssue(amendingDocument)
  const { bytes } = await preview()
  for (const gone of ['Chỉ tiêu bình thường', 'Nhiệm vụ 2 bình thường']) expect(bytes).not.toContain(gone)
  expect(bytes).toContain('Nhiệm vụ 1 bình thường')
})
