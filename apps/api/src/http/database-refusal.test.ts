import { ownerSession } from '@trongtam/db/operator'
import { Refusal } from '@trongtam/domain'
import { adminUrl, aPlan, aProvince, openTestDatabase, stateOf } from '@trongtam/testing'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openTestApp } from '../test-app.ts'
import { refusalByConstraint, refusalOfDatabase } from './database-refusal.ts'
import { statusByRefusal } from './problem.ts'

const database = openTestDatabase()

/** Constraints that no request can break, by the form of their names, each with the reason. */
const unreachable: readonly (readonly [form: RegExp, reason: string])[] = [
  [
    /^(position|appointment|assignment|audit|citation|document|invitation|plan|plan_node|plan_theme|responsibility|result|statistic|target|unit|unit_class|unit_kind|challenge|mail|person|session|ticket|registration|tenant|publication|template_draft|consultation|comment|adoption|milestone|edition|reconciliation_step|deferred_change|document_relation|unit_event|unit_figure)_pk$/,
    'the id is made by the server (uuidv7, or 256 random bits)',
  ],
  [
    /^(audit_head_pk|audit_sequence_key|sign_in_failure_pk|answered_request_pk|identity_answered_request_pk|deferred_change_key|unit_pattern_pk|edition_number_key|document_file_pk|unit_figure_key)$/,
    'written with ON CONFLICT, or under a lock of its own',
  ],
  [/^(session_handle_key|ticket_token_key)$/, 'random, made by the server'],
  [
    /^(province|commune|former_province|place|place_version|place_lineage|node|revision|template)_(pk|[a-z_]+_key|[a-z_]+_check|[a-z_]+_fk)$/,
    'the catalogue is written by migrations and seeds; a template is judged whole before a row of it is written',
  ],
  [
    /_(role|standing|status|stage|kind|origin|tone|comparator|period|level|purpose|awaiting)_check$/,
    'a closed list: the contract admits its words alone, or the server chooses one',
  ],
  [
    /^unit_import(_row)?_(pk|import_fk|source_check|failure_check|state_check)$/,
    'an import is written by the server from what it judged, each row by its number',
  ],
  [/^tenant_successor_(fk|check)$/, 'a merger holds both provinces, finds them at work and different, and sets state and successor in one statement'],
  [
    /^(takeover|unit_event|unit_event_unit|unit_lineage)_(pk|[a-z_]+_(fk|check))$/,
    'an event is written whole in the turn of the tree: units, positions and the event itself were found or written in the same transaction',
  ],
  [/^unit_figure_parts_check$/, 'figures are judged before they are written: both parts of a ratio, or none'],
  [/^person_email_check$/, 'every contract that takes an e-mail lowers it'],
  [
    /_(plan|node|target|document|unit|person|tenant|ticket|publication|template|applicant|carried_from)_fk$/,
    'the row was found or written in the same transaction, and no request removes one',
  ],
]

interface Named {
  readonly name: string
  readonly sqlState: string
}
let constraints: Named[] = []
beforeAll(async () => {
  constraints = await ownerSession(adminUrl(), async ({ query }) => {
    const { rows } = await query<Named>(
      `select conname as name, case contype when 'f' then '23503' when 'c' then '23514' when 'x' then '23P01' else '23505' end as "sqlState"
         from pg_constraint where connamespace::regnamespace::text = any ($1) and contype in ('p', 'u', 'x', 'f', 'c')
       union
       select relname, '23505' from pg_index join pg_class on pg_class.oid = indexrelid
         where indisunique and relnamespace::regnamespace::text = any ($1)`,
      [['app', 'platform', 'identity', 'pub', 'template']],
    )
    return rows
  })
})

describe('SCL-07 every constraint of the schema', () => {
  test('is known: a request that breaks it is refused, or none can and the reason stands', () => {
    const unknown = constraints.filter(({ name }) => !(name in refusalByConstraint) && !unreachable.some(([form]) => form.test(name)))
    expect(unknown.map(({ name }) => name)).toEqual([])
    expect(constraints.length).toBeGreaterThan(100)
  })

  test('that is known exists', () => {
    const names = new Set(constraints.map(({ name }) => name))
    expect(Object.keys(refusalByConstraint).filter((name) => !names.has(name))).toEqual([])
    for (const [form, reason] of unreachable)
      expect(
        constraints.some(({ name }) => form.test(name)),
        reason,
      ).toBe(true)
  })

  test('has a name that we gave it, without the digits of a distributed table', () => {
    expect(constraints.filter(({ name }) => /_\d+$|_not_null$|_fkey$/.test(name))).toEqual([])
  })
})

const province = await aProvince(database, ['planner', 'leader'])

/** What PostgreSQL itself says of a broken constraint, through our own door. */
async function broken({ name, sqlState }: Named): Promise<unknown> {
  const bang = `do $$ begin raise exception 'broken' using errcode = '${sqlState}', constraint = '${name}'; end $$`
  const failed = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => db.execute(bang)).catch((error: unknown) => error)
  return failed
}

describe('SCL-07 an error of the database', () => {
  test('is the refusal of its constraint, also where a distributed table adds digits to the name', async () => {
    let tried = 0
    for (const { name, sqlState } of constraints) {
      const code = refusalByConstraint[name]
      if (!code) continue
      for (const told of [name, `${name}_102008`]) expect(refusalOfDatabase(await broken({ name: told, sqlState })), told).toMatchObject({ code })
      expect(statusByRefusal[code]).toBeLessThan(500)
      tried += 1
    }
    expect(tried).toBe(Object.keys(refusalByConstraint).length)
  })

  test('of a constraint without a meaning of its own is a conflict nevertheless', async () => {
    for (const [sqlState, code] of [
      ['23505', 'already-exists'],
      ['23P01', 'already-exists'],
      ['23503', 'still-in-use'],
    ] as const)
      expect(refusalOfDatabase(await broken({ name: 'khong_ten', sqlState }))).toMatchObject({ code })
  })

  test('(control) a fault of ours stays a failure', async () => {
    for (const sqlState of ['42703', '42501', 'XX000', '23502', '23514'])
      expect(refusalOfDatabase(await broken({ name: 'khong_ten', sqlState })), sqlState).toBeNull()
    for (const error of [new Error('x'), null, undefined, 'x', { code: 'ENOENT' }]) expect(refusalOfDatabase(error)).toBeNull()
  })

  test('that only shows at COMMIT is told as well, and nothing is left of the request', async () => {
    const mark = `lúc-chót-${province.slug}`
    await ownerSession(adminUrl(), async ({ query }) => {
      await query(`create function app.late() returns trigger language plpgsql as $$ begin raise exception 'late' using errcode = '23505', constraint = 'plan_issued_once_102008'; end $$;
        create constraint trigger late after insert on app.plan_theme deferrable initially deferred for each row when (new.text = '${mark}') execute function app.late()`)
    })
    onTestFinished(() => ownerSession(adminUrl(), async ({ query }) => void (await query('drop trigger late on app.plan_theme; drop function app.late()'))))
    const plan = await aPlan(database, province)
    const call = openTestApp(database)
    const state = () => stateOf({ tenantIds: [province.id], personIds: [] })
    const add = (theme: string) =>
      call('POST', `/api/v1/t/${province.slug}/plans/${plan.id}/theme-sources`, {
        as: province.founder,
        body: { sourceText: 'Bản tin', notSecret: true, title: `Bản tin ${theme}`, issuer: 'Báo', date: null, theme },
      })
    const before = await state()
    expect(await add(mark)).toMatchObject({ status: 409, json: { code: 'plan-exists' } })
    expect(await state()).toEqual(before)
    expect((await add('Chủ đề khác')).status).toBe(200)
    expect(await state()).not.toEqual(before)
  })

  test('of a statement that the client gave up on is one of time', () => {
    expect(refusalOfDatabase(new Error('Failed query', { cause: new Error('Query read timeout') }))).toBeInstanceOf(Refusal)
  })
})
