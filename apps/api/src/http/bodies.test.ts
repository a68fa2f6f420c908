import { openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { aStage, type SampleCall } from '../every-operation.ts'
import { openTestApp } from '../test-app.ts'

const database = openTestDatabase()
const stage = await aStage(database)
const call = openTestApp(database)
const asOf = ({ tenant }: SampleCall) => (tenant === 'ministry' ? stage.ministry.founder : stage.province.founder)
const named = (calls: readonly SampleCall[]) => calls.map((each) => [each.id, each] as const)
const isEmpty = (body: unknown) => JSON.stringify(body) === '{}'
const withBody = stage.calls.filter(({ body }) => body !== undefined)
const withJson = withBody.filter(({ isForm }) => !isForm)
const withForm = withBody.filter(({ isForm }) => isForm)

test('every operation that changes something takes a body, unless it takes something away', () => {
  expect(withBody.map(({ id }) => id)).toEqual(stage.calls.filter(({ method }) => method !== 'GET' && method !== 'DELETE').map(({ id }) => id))
})

describe('SEC-19 an unknown key in a body is refused', () => {
  test.each(named(withForm))('%s', async (_id, sample) => {
    for (const key of ['admin', 'tenantId', 'constructor', '__proto__']) {
      const body = Object.fromEntries([...Object.entries(sample.body as object), [key, '1']])
      const answer = await call(sample.method, sample.path, { body, isForm: true })
      expect(answer, key).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
      expect(JSON.stringify(answer.json.fields), key).toContain(key)
    }
    expect(await call(sample.method, sample.path, { text: '{}' })).toMatchObject({ status: 415, json: { code: 'unsupported-media-type' } })
  })

  test.each(named(withJson))('%s', async (_id, sample) => {
    const { method, path, headers = {}, body } = sample
    for (const key of ['admin', 'tenantId', 'constructor', '__proto__']) {
      const text = `${JSON.stringify(body).slice(0, -1)}${isEmpty(body) ? '' : ','}${JSON.stringify(key)}:{"id":1}}`
      const answer = await call(method, path, { as: asOf(sample), text, headers })
      expect(answer, key).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
      expect(JSON.stringify(answer.json.fields), key).toContain(key)
    }
  })
})

describe('SEC-19 an unknown or repeated key in a query is refused', () => {
  test.each(named(stage.calls))('%s', async (_id, sample) => {
    const { method, path, headers = {}, body, isForm = false } = sample
    const join = path.includes('?') ? '&' : '?'
    for (const query of ['khong-co=1', 'tenantId=x', '__proto__=1', 'limit=1&limit=2', 'limit=%00'])
      expect(await call(method, `${path}${join}${query}`, { as: asOf(sample), headers, body, isForm }), query).toMatchObject({
        status: 422,
        json: { code: 'invalid-input' },
      })
  })

  test.each(named(stage.calls.filter(({ takesQuery }) => takesQuery)))('and %s takes its own', async (_id, sample) => {
    expect((await call(sample.method, sample.path, { as: asOf(sample) })).status).toBe(200)
  })
})

describe('a body that cannot be read is refused before the handler', () => {
  test.each(named(withJson))('%s', async (_id, sample) => {
    const { method, path, headers = {}, body } = sample
    const send = (text: string, more: Record<string, string> = {}) => call(method, path, { as: asOf(sample), text, headers: { ...headers, ...more } })
    for (const text of ['', '{', '{"a":1}}', 'null,', `{"a":"${'\u0000'}"}`, '[[[[', 'NaN', '{"text":"\\ud8"}']) {
      const answer = await send(text)
      expect(answer, text).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
      expect(answer.headers.get('content-type'), text).toBe('application/problem+json; charset=utf-8')
    }
    for (const text of ['null', '[]', '"x"', '1', ...(isEmpty(body) ? [] : ['{}']), '['.repeat(50_000) + ']'.repeat(50_000)])
      expect((await send(text)).status, text.slice(0, 10)).toBe(422)
    for (const kind of [
      'text/plain',
      'application/jsonx',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      '',
    ])
      expect(await send(JSON.stringify(body), { 'content-type': kind }), kind).toMatchObject({ status: 415, json: { code: 'unsupported-media-type' } })
  })
})

/** What takes the text of a document, a spreadsheet, a file or a whole template. */
const largeOperations = [
  'readImport',
  'createPlanFromDocument',
  'addThemeSource',
  'previewPeopleImport',
  'importPeople',
  'issuePlan',
  'readTemplateDocument',
  'saveTemplateDraft',
  'previewUnitImport',
  'pasteUnits',
]

describe('SEC-16 a body with a length above the limit is refused before it is read', () => {
  test.each(named(withJson))('%s', async (id, sample) => {
    const large = largeOperations.includes(id) ? 24 : 1
    const answer = await call(sample.method, sample.path, {
      as: asOf(sample),
      text: '{}',
      headers: { ...sample.headers, 'content-length': String(large * 1024 * 1024 + 1) },
    })
    expect(answer).toMatchObject({ status: 413, json: { code: 'body-too-large', detail: { maxBytes: large * 1024 * 1024 } } })
    expect((await call(sample.method, sample.path, { as: asOf(sample), text: '{}', headers: { ...sample.headers, 'content-length': '2' } })).status).not.toBe(
      413,
    )
  })
})

describe('SEC-16 a form with a length above the limit is refused before it is read', () => {
  test.each(named(withForm))('%s', async (_id, { method, path }) => {
    const send = (bytes: number) =>
      call(method, path, { text: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(bytes) } })
    const most = 12 * 1024 * 1024
    expect(await send(most + 1)).toMatchObject({ status: 413, json: { code: 'body-too-large', detail: { maxBytes: most } } })
    expect((await send(5)).status).toBe(422)
  })
})
