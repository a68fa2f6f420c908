import { beforeAll, describe, expect, test } from 'vitest'
import { type Ban, breaches, readSource, type SourceFile } from './world/source.ts'

const code = /^(apps|packages)\/.*\.tsx?$/
const server = /^(apps\/api|packages\/(db|auth|records))\/src\/.*\.ts$/
const operator = /^packages\/db\/src\/operator\//

const bans: readonly Ban[] = [
  { rule: 'ISO-07', what: 'set_config', in: code, pattern: /set_config/, plant: "sql`select set_config('app.tenant_id', ${id}, true)`" },
  {
    rule: 'ISO-07',
    what: 'the tenant’s setting by name',
    in: code,
    pattern: /\bset\b.*app\.(tenant_id|ministry_person)/i,
    plant: 'client.query(`set local app.tenant_id = ...`)',
  },
  {
    rule: 'ISO-07',
    what: 'the door’s functions',
    in: code,
    pattern: /(app\.(set_tenant|open_registration|found_tenant|enter_by_invitation)|pub\.enter_ministry)/,
    allowed: {
      'packages/db/src/database.ts': 'the doors themselves',
      'packages/db/src/operator/owner-session.ts': 'the operator, who enters by the same door',
      'packages/db/src/definer-functions.ts': 'lists them with who may call them',
    },
    plant: 'db.execute(sql`select app.set_tenant(${a}, ${b})`)',
  },
  {
    rule: 'ISO-08',
    what: 'a statement that begins, ends or nests a transaction',
    in: code,
    pattern: /sql`\s*(begin|start|commit|rollback|savepoint|release|set|reset|discard|abort)\b/i,
    // Forgets how statements were planned, and touches no transaction.
    unless: (line) => /sql`(set constraints (app\.unit_version|platform\.place_version)_parent_fk (deferred|immediate)|discard plans)`/.test(line),
    plant: 'db.execute(sql`commit`)',
  },
  {
    rule: 'ISO-08',
    what: 'drizzle’s own transaction',
    in: server,
    pattern: /\b(db|tx|handle)\.transaction\(/,
    plant: 'await db.transaction(async (tx) => undefined)',
  },
  {
    rule: 'ISO-09',
    what: 'a connection to the database elsewhere than behind the doors',
    in: code,
    pattern: /from 'pg'|node-postgres/,
    unless: (line) => line.startsWith('import type'),
    allowed: Object.fromEntries(
      [
        'database',
        'repeated-read',
        'transaction',
        'operator/catalogue-faults',
        'operator/owner-session',
        'operator/prepare-database',
        'operator/reading-session',
      ].map((name) => [`packages/db/src/${name}.ts`, 'the doors, or an operator’s work']),
    ),
    plant: "import pg from 'pg'",
  },
  { rule: 'ISO-23', what: 'sql.raw', in: code, pattern: /\bsql\s*\.\s*raw\b|\braw\(/, plant: 'orderBy(sql.raw(column))' },
  { rule: 'ISO-23', what: 'sql.identifier', in: code, pattern: /\bsql\s*\.\s*identifier\b/, plant: 'sql.identifier(name)' },
  {
    rule: 'SEC-18',
    what: 'markup written into a page by hand',
    in: /^apps\/web\/src\/.*\.tsx?$/,
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    plant: '<p dangerouslySetInnerHTML={{ __html: text }} />',
  },
  {
    rule: 'SCL-08',
    what: 'rows inserted out of a SELECT, MERGE or COPY',
    in: server,
    pattern: /\.insert\([^)]*\)\s*\.select\(|merge into|copy .* from stdin/i,
    plant: 'db.insert(plan).select(query)',
  },
  {
    rule: 'SCL-07',
    what: 'a CHECK inside CREATE TABLE',
    in: /migrations\/.*\.sql$/,
    pattern: /^\s+.*\bcheck\s*\(/i,
    unless: (line) => /^alter table|^create policy/.test(line),
    plant: "  status text check (status <> ''),",
  },
  {
    rule: 'ISO-19',
    what: 'something kept between requests in the server’s memory',
    in: server,
    pattern: /^(export )?(let \w|const \w+.*(new (Map|WeakMap|LRU\w*)\b|\b(memoize|lru|cache)\w*\())/i,
    allowed: {
      'packages/db/src/transaction.ts': 'names of prepared statements by their text, which holds parameters and no value',
      'apps/api/src/features/plans/plan-reading-store.ts': 'statements by their filter, written with stand-ins for every value, the tenant among them',
      'packages/auth/src/oidc.ts': 'what an identity provider says of itself, by all that the operator set of it; nothing of a person',
      'packages/auth/src/password.ts': 'how many hashes are running, and one hash of nobody’s password',
    },
    plant: 'const plansById = new Map<string, Plan>()',
  },
  {
    rule: 'ISO-19',
    what: 'a file or a job',
    in: server,
    pattern: /\b(writeFile|appendFile|createWriteStream|mkdtemp|pg_notify|pgBoss|bullmq|setInterval)\b|\bnotify\s/i,
    allowed: {
      'packages/db/src/operator/emit-row-security.ts': 'writes a migration, by hand',
      'apps/api/src/a-spreadsheet-program.ts': 'a test lets another program open what was written',
    },
    plant: 'await writeFile(path, bytes)',
  },
  {
    rule: 'ISO-19',
    what: 'an advisory lock whose key does not begin with the tenant',
    in: server,
    pattern: /pg_(try_)?advisory/,
    unless: (line) => /pg_(try_)?advisory_xact_lock\(hashtextextended\(\$\{`\$\{db\.tenantId\} /.test(line),
    allowed: {
      'packages/db/src/operator/prepare-database.ts': 'one migration at a time on a server',
      'packages/records/src/strangers-answer-store.ts': 'of no tenant: begins with the person',
    },
    plant: 'sql`select pg_advisory_xact_lock(hashtext(${planId}))`',
  },
  {
    rule: 'ISO-19',
    what: 'a query of the web app whose key does not begin with the tenant',
    in: /^apps\/web\/src\/.*\.tsx?$/,
    pattern: /\b(queryKey|mutationKey):/,
    unless: (line) =>
      /(queryKey|mutationKey): (tenantKey\(slug|\[\.\.\.planKey\(slug|planKey\(slug|nodeKey\(slug|planQuery\(slug|\[\.\.\.reconciliationKey\(\{ slug|reconciliationKey\(address|sessionKey)/.test(
        line,
      ),
    allowed: {
      'apps/web/src/lib/instance.ts': 'what the server offers, to everybody alike',
      'apps/web/src/features/mailbox/queries.ts': 'the mailbox of a demonstration is everybody’s and no tenant’s',
      'apps/web/src/features/account/queries.ts': 'of the person alone; signing out clears every query',
      'apps/web/src/features/oidc/queries.ts': 'public names, before anybody has signed in',
      'apps/web/src/features/registration/queries.ts': 'the provinces, public; what the person alone asked for',
      'apps/web/src/features/second-factor/queries.ts': 'of the person alone, below the key of their session',
    },
    plant: "    queryKey: ['plans', planId],",
  },
  {
    rule: 'ISO-19',
    what: 'a draft whose key is not the person’s and the tenant’s',
    in: /^apps\/web\/src\/.*\.tsx?$/,
    pattern: /\bdraftKey\(/,
    unless: (line) => /draftKey\(person(\.id|: string), slug/.test(line),
    allowed: { 'apps/web/src/features/registration/use-registration-draft.ts': 'a sign-up, typed before there is a person or a tenant' },
    plant: "const key = draftKey(nodeId, 'x')",
  },
]

let source: SourceFile[]
beforeAll(async () => void (source = await readSource()))

test('(control) the source is read: the server, the packages, the web app and the migrations', () => {
  for (const part of [
    'apps/api/src/app.ts',
    'apps/web/src/main.tsx',
    'apps/cli/src/main.ts',
    'packages/db/src/database.ts',
    'packages/db/migrations/0000_schema.sql',
  ])
    expect(source.map(({ path }) => path)).toContain(part)
})

describe.for(bans)('$rule the source holds', (ban) => {
  test(`no place with ${ban.what}, but for those named with their reason`, () => {
    expect(breaches(ban, source)).toEqual([])
  })

  test(`(control) ${ban.what} would be found`, () => {
    const path = source.find((file) => ban.in.test(file.path) && !operator.test(file.path) && !(file.path in (ban.allowed ?? {})))?.path ?? ''
    expect(breaches(ban, [{ path, text: `\n${ban.plant}\n` }])).toEqual([`${path}:2 ${ban.plant.trim()}`])
  })

  test(`(control) each place named for ${ban.what} still needs to be`, () => {
    for (const path of Object.keys(ban.allowed ?? {}))
      expect(
        breaches(
          { ...ban, allowed: {} },
          source.filter((file) => file.path === path),
        ),
        path,
      ).not.toEqual([])
  })
})
