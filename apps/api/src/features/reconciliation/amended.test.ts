import { aProvince, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aRevisedPlan } from './a-revised-plan.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const document = { numberSymbol: '7/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND tỉnh', signer: 'Người Ký', title: 'Kế hoạch năm học', theme: null }

/** An issued plan, whose template has gone on, under amendment. */
async function anAmendedPlan() {
  const province = await aProvince(database, ['province-administrator', 'planner', 'leader'])
  const revised = await aRevisedPlan(database, call, { province })
  const upon = async (method: string, path: string, body?: object) => {
    const { version } = (await revised.ask('GET', '')).json
    const answer = await revised.ask(method, path, body, version)
    expect(answer.status, answer.text).toBe(200)
    return answer.json
  }
  const issue = async (asked: object = document) => {
    await upon('POST', '/submission', {})
    return upon('POST', '/issue', asked)
  }
  await issue()
  await revised.revise()
  await upon('POST', '/amendment', { reason: 'Khung nhiệm vụ của Bộ thay đổi' })
  return { ...revised, upon, issue }
}

test('an issued plan takes a new revision in an amendment, and the comparison table tells why each place changed', async () => {
  const { acceptAll, issue, ask, read } = await anAmendedPlan()
  expect((await acceptAll()).json).toMatchObject({ changes: [], revision: 3 })
  const issued = await issue({ ...document, numberSymbol: '8/QĐ-UBND', issuedOn: '2026-12-01' })
  expect(issued).toMatchObject({ status: 'amended', edition: 2, template: { revision: 3 }, revisionsBehind: 0 })
  const { rows } = (await ask('GET', '/comparison?from=1&to=2')).json
  const row = rows.find(({ before }: { before: string }) => before === 'Nhóm một')
  expect(row).toMatchObject({ change: 'reworded', after: 'Nhóm một đổi tên', reason: 'Theo bản 3 của khung nhiệm vụ của Bộ' })
  expect(await read()).toMatchObject({ editable: false, undoable: null })
})

test('what an amendment took is proposed again once the amendment is discarded', async () => {
  const { acceptAll, items, changes, upon } = await anAmendedPlan()
  const seen = (items: readonly { readonly dropped: boolean; readonly fields: object }[]) => items.filter(({ dropped }) => !dropped).map(({ fields }) => fields)
  const [before, proposed] = [seen(await items()), (await changes()).map(({ key }) => key)]
  await acceptAll()
  expect(seen(await items()), '(control)').not.toEqual(before)
  await upon('DELETE', '/amendment')
  expect(seen(await items())).toEqual(before)
  expect((await changes()).map(({ key }) => key)).toEqual(proposed)
})
