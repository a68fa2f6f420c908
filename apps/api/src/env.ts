import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Every variable the server knows; `.env.example` is checked against it. Each may also be given as a file: NAME_FILE. */
export const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_PLATFORM_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_MINISTRY_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_MIGRATION_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  SECRET_KEY: z.string().min(32),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  MAILBOX_DIR: z.string().optional(),
  WEB_ROOT: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
})
export type Environment = z.infer<typeof Environment>

/** Reads the environment; throws one sentence naming each variable that is missing or wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, valueOf(name, variables)]))
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.')} ${given[String(issue.path[0])] === undefined ? 'is missing' : `is wrong (${issue.message})`}`,
  )
  throw new Error(`The environment is not complete: ${faults.join('; ')}. See .env.example.`)
}

function valueOf(name: string, variables: NodeJS.ProcessEnv): string | undefined {
  const file = variables[`${name}_FILE`]
  const value = file ? readFileSync(file, 'utf8').trim() : variables[name]
  return value === '' ? undefined : value
}
