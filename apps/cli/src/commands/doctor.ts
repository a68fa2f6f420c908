import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CatalogueFault, checkedRules, inspectDatabase } from '@trongtam/db/operator'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Checks a live database against the rules of isolation (ISO-20); says what is wrong and how to mend it, exit code 1. */
export async function doctor(): Promise<void> {
  const { url, named } = await addressOf(process.env)
  const faults = await inspectDatabase(url).catch((error: Error & { code?: string }) => {
    throw new Error(`The database of ${named} cannot be examined: ${error.message || error.code}.`)
  })
  process.stdout.write(report(faults))
  if (faults.length > 0) process.exitCode = 1
}

function report(faults: readonly CatalogueFault[]): string {
  if (faults.length === 0) return `No fault found. Checked: ${checkedRules.join(', ')}.\n`
  const lines = faults.map(({ rule, wrong, mend }) => `${rule}  ${wrong}\n        ${mend}\n`)
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found.\n\n${lines.join('\n')}`
}

async function addressOf(variables: NodeJS.ProcessEnv): Promise<{ url: string; named: string }> {
  const given = variables['DATABASE_MIGRATION_URL']
  if (given) return { url: given, named: 'DATABASE_MIGRATION_URL' }
  const folder = join(resolve(root, variables['TRONGTAM_DATA'] ?? '.data'), 'postgresql')
  return { url: await embeddedAddress(folder), named: folder }
}

/** The embedded server that runs upon a folder writes its port on the fourth line of postmaster.pid. */
async function embeddedAddress(folder: string): Promise<string> {
  const process = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => {
    throw new Error(`No database runs in ${folder}: start it with pnpm start, or set DATABASE_MIGRATION_URL to the address of another.`)
  })
  const port = process.split('\n')[3]?.trim()
  const password = await readFile(join(folder, 'superuser-password'), 'utf8')
  return `postgres://postgres:${password.trim()}@127.0.0.1:${port}/postgres`
}
