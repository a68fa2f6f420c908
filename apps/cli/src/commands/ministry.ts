import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { hashPassword, type PasswordFault, passwordFault } from '@trongtam/auth'
import { ownerSession } from '@trongtam/db/operator'
import { type PersonId, tidyText } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { createMinistry, furnishMinistry } from '@trongtam/records'
import { operatorAddress } from '../operator-address.ts'
import { sqlStateOf, unpreparedDatabase } from '../unprepared-database.ts'

const usage = 'pnpm trongtam ministry create --name NAME --email ADDRESS --person NAME [--password-file FILE]'
const linkDays = 7

/**
 * `ministry create`: founds the ministry of an empty database, its unit and the position of its first administrator, in
 * one transaction with the mail by which that person chooses a password; or with the password of a file, and no mail.
 */
export async function ministry(args: string[]): Promise<void> {
  const { name, email, person, passwordFile } = readArguments(args)
  const password = passwordFile === undefined ? null : await readPassword(passwordFile, [name, person, ...email.split(/[@.]/)])
  const administrator = { email, name: person, passwordHash: password === null ? null : await hashPassword(password) }
  const { url, named } = await operatorAddress(process.env)
  const now = new Date()
  const slug = await ownerSession(url, async ({ db, enter }) => {
    const founded = await createMinistry(db, { name, administrator })
    if (founded === 'ministry-exists') throw new Error('This database has a ministry already: there is one at most.')
    if (founded === 'address-taken') throw new Error(`Somebody has the address ${email} already: name another.`)
    if (password === null) await queueMail(db, mailTo({ ...founded, email, name: person }, name, now))
    await furnishMinistry(await enter(founded), { name, personId: founded.personId, now })
    return founded.slug
  }).catch((error: unknown) => {
    throw sentenceOf(error, named)
  })
  const next =
    password === null
      ? `A mail to ${email} is queued, with a link to choose a password, good for ${linkDays} days; the worker sends it.`
      : `${email} signs in with the password of the file.`
  process.stdout.write(`The ministry "${name}" is founded, at /t/${slug}. ${next}\n`)
}

function mailTo(to: { readonly email: string; readonly name: string; readonly personId: PersonId }, tenantName: string, now: Date) {
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000)
  return { kind: 'ministry-founded', to, params: { tenantName }, ticket: { purpose: 'password-reset', tenantId: null, subjectId: null, expiresAt } } as const
}

function readArguments(args: string[]) {
  const { positionals, values } = parsed(args)
  const [name, person, email] = [tidyText(values.name ?? ''), tidyText(values.person ?? ''), (values.email ?? '').trim().toLowerCase()]
  if (positionals.join(' ') !== 'create' || name === '' || person === '' || email === '') throw new Error(usage)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) throw new Error(`"${email}" is no e-mail address.`)
  return { name, person, email, passwordFile: values['password-file'] }
}

function parsed(args: string[]) {
  try {
    const options = { name: { type: 'string' }, email: { type: 'string' }, person: { type: 'string' }, 'password-file': { type: 'string' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

const faults: Readonly<Record<PasswordFault, string>> = {
  'too-short': 'it needs 12 characters or more',
  'too-long': 'it may have 128 characters at most',
  common: 'it is one of those that everybody tries',
  context: 'it is made of nothing but names and words of the trade',
}

/** The first line of a file. Throws one sentence for a password that the product would refuse (SEC-06). */
async function readPassword(file: string, context: readonly string[]): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read.`)
  })
  const [password = ''] = text.split(/\r?\n/)
  const fault = passwordFault(password, context)
  if (fault) throw new Error(`The password of ${file} will not do: ${faults[fault]}.`)
  return password
}

/** A database without the schema, or one whose ministry came first, as a sentence; anything else as it is. */
function sentenceOf(error: unknown, named: string): unknown {
  if (sqlStateOf(error) === '23505') return new Error('This database has a ministry already: there is one at most.')
  return unpreparedDatabase(error, named) ?? error
}
