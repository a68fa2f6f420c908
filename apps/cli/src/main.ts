type Run = (args: string[]) => Promise<void>

const commands: Record<string, { readonly what: string; readonly load: () => Promise<Run> }> = {
  start: {
    what: 'start everything at one address (embedded database unless DATABASE_URL is set)',
    load: async () => (await import('./commands/start.ts')).start,
  },
  dev: { what: 'the same with hot reload of both apps', load: async () => (await import('./commands/start.ts')).startDev },
  migrate: { what: 'prepare roles and schema of the database at DATABASE_MIGRATION_URL', load: async () => (await import('./commands/migrate.ts')).migrate },
  doctor: {
    what: 'check a live database: isolation, roles, keys; says how to mend what is wrong',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  audit: {
    what: 'audit verify: follow the audit of every tenant to its head and name the first bad row (--tenant, --head, --json)',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  oidc: {
    what: "oidc set SLUG --name NAME --issuer URL --client-id ID [--client-secret-file FILE], oidc remove SLUG, oidc list: a tenant's own accounts",
    load: async () => (await import('./commands/oidc.ts')).oidc,
  },
  person: {
    what: 'person disable EMAIL, person enable EMAIL, person forget-factors EMAIL: their sessions end at the next request',
    load: async () => (await import('./commands/person.ts')).person,
  },
  ministry: {
    what: 'ministry create --name NAME --email ADDRESS --person NAME: the ministry and its first administrator on an empty database',
    load: async () => (await import('./commands/ministry.ts')).ministry,
  },
  reform: {
    what: 'reform replay: the country before 1 July 2025 led through the reform, place by place, with counts; reform adopt SLUG|--all: gives provinces that began before it their past (--dry: writes nothing)',
    load: async () => (await import('./commands/reform.ts')).reform,
  },
  worker: {
    what: 'send mail every two seconds, sweep what has ended every ten minutes; --once: once',
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  'import-decision': {
    what: 'read the text of a document (FILE) and print its structure as JSON',
    load: async () => (await import('./commands/import-decision.ts')).importDecision,
  },
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) {
  const run = await command.load()
  await run(args).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
} else {
  const lines = Object.entries(commands).map(([key, { what }]) => `  ${key.padEnd(17)} ${what}`)
  process.stdout.write(`pnpm trongtam COMMAND\n\n${lines.join('\n')}\n`)
  process.exitCode = ['help', '--help', '-h'].includes(name) ? 0 : 2
}
