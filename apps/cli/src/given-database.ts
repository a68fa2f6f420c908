export interface GivenDatabase {
  readonly tenantUrl: string
  readonly adminUrl: string
  readonly rolePassword: string
}

/** Throws one sentence where the key that seals secrets is missing. */
export function givenSecretKey(variables: NodeJS.ProcessEnv): string {
  const key = variables['SECRET_KEY'] ?? ''
  if (key.length < 32)
    throw new Error('SECRET_KEY is missing: 32 random characters or more, for example from `openssl rand -base64 32`; keep it, and give every server the same.')
  return key
}

/** The server named by the environment. Throws one sentence for what is missing or cannot work. */
export function givenDatabase(variables: NodeJS.ProcessEnv): GivenDatabase {
  const tenantUrl = variables['DATABASE_URL']
  const adminUrl = variables['DATABASE_MIGRATION_URL']
  if (!tenantUrl) throw new Error('DATABASE_URL is missing: postgres://app_user:PASSWORD@HOST:5432/DATABASE.')
  if (!adminUrl) throw new Error('DATABASE_MIGRATION_URL is missing: the address of a role that may create roles, for the migrations.')
  const { username, password } = parse('DATABASE_URL', tenantUrl)
  parse('DATABASE_MIGRATION_URL', adminUrl)
  if (username !== 'app_user') throw new Error(`DATABASE_URL signs in as "${username}": it must be app_user, the role that sees one tenant at a time.`)
  if (password === '') throw new Error('DATABASE_URL has no password for app_user.')
  return { tenantUrl, adminUrl, rolePassword: decodeURIComponent(password) }
}

function parse(name: string, url: string): URL {
  const parsed = URL.parse(url)
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new Error(`${name} is no address of a PostgreSQL server: postgres://USER:PASSWORD@HOST:5432/DATABASE.`)
  return parsed
}
