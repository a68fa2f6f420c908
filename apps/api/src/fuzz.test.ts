import { allOperations } from '@trongtam/contracts'
import { openTestDatabase } from '@trongtam/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aStage, type SampleCall } from './every-operation.ts'
import { openTestApp } from './test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const stage = await aStage(database)
const runs = { numRuns: 30, seed: 9_180 }

const nasty = fc.constantFrom<unknown>(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u200b',
  '\u202e',
  "'; drop table app.plan; --",
  '%',
  '${7*7}',
  '<script>',
  'NaN',
  'ế'.normalize('NFD').repeat(300),
  '😀'.repeat(500),
  'x'.repeat(20_000),
  null,
  true,
  0,
  -1,
  -0,
  0.1,
  1e308,
  2_147_483_648,
  9_007_199_254_740_991,
  [],
  {},
  [[]],
  [null],
  { toString: 1 },
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '2026-02-30',
  '0000-0001',
  '9998-9999',
  '2026-2027',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
)
const anything = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
)

/** A valid body with some of its parts, at any depth, replaced by anything; or something else altogether. */
function bent(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value))
    return fc.oneof(
      { weight: 4, arbitrary: fc.tuple(...value.map(bent)) },
      { weight: 1, arbitrary: anything },
      { weight: 1, arbitrary: fc.array(value.length > 0 ? bent(value[0]) : anything, { maxLength: 5 }) },
    )
  if (typeof value === 'object' && value !== null && !(value instanceof File))
    return fc.oneof(
      { weight: 8, arbitrary: fc.record(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bent(part)]))) },
      { weight: 1, arbitrary: anything },
    )
  return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anything })
}

const queryKeys = ['limit', 'cursor', 'q', 'on', 'kind', 'parentId', 'schoolYear', 'standing', 'missing', 'origin']
const cursors = fc
  .array(
    fc.oneof(
      fc.constantFrom('2024', 'NaN', '-infinity', '1e9', '2147483648', '2026-01-01', stage.province.unitId),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => Buffer.from(parts.join('\u0000')).toString('base64url'))
const queryValue = fc.oneof(
  cursors,
  anything.map((value) => (typeof value === 'string' ? value.slice(0, 400) : String(JSON.stringify(value)).slice(0, 400))),
  fc.constantFrom('1', '200', '201', 'lead', 'local', 'school', 'report', 'việc'),
)
const query = fc
  .array(fc.tuple(fc.constantFrom(...queryKeys), queryValue), { maxLength: 3 })
  .map((pairs) => (pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, value.toWellFormed()])).toString()}`))

const segment = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '%00',
      '%E0%A4%A',
      '..%2f',
      '%F0%9F%8F%AB',
      'x'.repeat(500),
      '00000000-0000-0000-0000-000000000000',
      '01A2028D-44C5-717D-96F1-DBD713DD7940',
    ),
  },
)
const ifMatches = fc.constantFrom('"1"', 'W/"1"', '"999999999"', '*', '"a"', '1', '""')

const asOf = ({ tenant }: SampleCall) => (tenant === 'ministry' ? stage.ministry.founder : stage.province.founder)

// First of all: what is tried below takes away some of what is read here.
describe('REL-16 what a server answers well is a shape of the contract', () => {
  test.each(stage.calls.filter(({ id, method }) => method === 'GET' && answersJson(id)).map((sample) => [sample.id, sample] as const))(
    '%s',
    async (id, sample) => {
      const answer = await call(sample.method, sample.path, { as: asOf(sample) })
      expect(answer.status).toBe(200)
      const responses = allOperations.find(({ operationId }) => operationId === id)?.responses as Record<
        string,
        { content: Record<string, { schema: { safeParse: (value: unknown) => { success: boolean; error?: unknown } } }> }
      >
      const checked = responses['200']?.content['application/json']?.schema.safeParse(answer.json)
      expect(checked?.error).toBeUndefined()
      expect(checked?.success).toBe(true)
    },
  )
})

describe('REL-16 no input makes the server fail', () => {
  test.each(stage.calls.filter(({ endsSession }) => !endsSession).map((sample) => [sample.id, sample] as const))('%s', async (_id, sample) => {
    const answered = new Map<number, number>()
    const segments = sample.path.split('?')[0]?.split('/') ?? []
    const input = fc.record({
      body: bent(sample.body),
      query,
      place: fc.nat(segments.length - 5 > 0 ? segments.length - 5 : 0),
      instead: segment,
      ifMatch: ifMatches,
    })
    await fc.assert(
      fc.asyncProperty(input, async ({ body, query: asked, place, instead, ifMatch }) => {
        const path = segments.map((part, index) => (instead !== null && index === place + 4 ? instead : part)).join('/')
        const suffix = asked || (sample.path.includes('?') ? `?${sample.path.split('?')[1]}` : '')
        const answer = await call(sample.method, `${path}${suffix}`, {
          as: asOf(sample),
          from: `fuzz-${Math.random()}`,
          headers: sample.headers ? { 'if-match': ifMatch } : {},
          ...(sample.method === 'GET' ? {} : { body: body ?? null }),
          ...(sample.isForm && { isForm: true }),
        })
        answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
        expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(500)
        expect(answer.json?.status ?? answer.status).toSatisfy((status: unknown) => typeof status === 'string' || status === answer.status)
      }),
      runs,
    )
    expect(
      [...answered.keys()].every((status) => [200, 401, 403, 404, 409, 412, 422, 429].includes(status)),
      JSON.stringify([...answered]),
    ).toBe(true)
  })

  test('every operation was tried', () => {
    expect(stage.calls).toHaveLength(allOperations.length)
  })
})

/** The body with one part at a time, at any depth, put in place of what stood there. */
function* withEachPart(body: unknown, part: unknown): Generator<unknown> {
  if (typeof body !== 'object' || body === null || body instanceof File) return yield part
  for (const key of Object.keys(body)) {
    for (const changed of withEachPart((body as Record<string, unknown>)[key], part))
      yield Array.isArray(body) ? body.with(Number(key), changed) : { ...body, [key]: changed }
  }
}

describe('REL-16 no single part of a body makes the server fail', () => {
  const parts = ['a\u0000b', 'nửa \ud800', '\u200b', 2_147_483_648, '0000-01-01', '🏫'.repeat(480)]

  test.each(stage.calls.filter(({ body }) => body !== undefined && Object.keys(body ?? {}).length > 0).map((sample) => [sample.id, sample] as const))(
    '%s',
    async (_id, sample) => {
      let tried = 0
      for (const part of parts) {
        for (const body of withEachPart(sample.body, part)) {
          const answer = await call(sample.method, sample.path, {
            as: asOf(sample),
            from: `fuzz-${Math.random()}`,
            headers: sample.headers ?? {},
            body,
            ...(sample.isForm && { isForm: true }),
          })
          expect(answer.status, `${JSON.stringify(body).slice(0, 200)} ${answer.text.slice(0, 200)}`).toBeLessThan(500)
          tried += 1
        }
      }
      expect(tried).toBeGreaterThanOrEqual(parts.length)
    },
  )
})

function answersJson(id: string): boolean {
  const answer = allOperations.find(({ operationId }) => operationId === id)?.responses[200]
  return answer !== undefined && 'content' in answer && 'application/json' in (answer.content ?? {})
}
