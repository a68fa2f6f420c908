import { parseArgs } from 'node:util'
import { readingSession } from '@trongtam/db/operator'
import { type AuditedTenant, type ChainVerdict, listAuditedTenants, verifyStoredChain } from '@trongtam/records'
import { operatorAddress } from '../operator-address.ts'

const usage = 'pnpm trongtam audit verify [--tenant SLUG] [--head SLUG=HASH]… [--json]'

interface Verified extends ChainVerdict {
  readonly tenant: AuditedTenant
}

/** `audit verify`: follows each tenant's chain to its head and names the first bad row, exit code 1 (REL-15). */
export async function audit(args: string[]): Promise<void> {
  const { slug, noted, asJson } = readArguments(args)
  const { url, named } = await operatorAddress(process.env)
  const verified = await readingSession(url, async (db) => {
    const tenants = await listAuditedTenants(db, slug)
    const unknown = [slug, ...noted.keys()].find((each) => each !== undefined && !tenants.some((tenant) => tenant.slug === each))
    if (unknown !== undefined)
      throw new Error(`No tenant has the address "${unknown}"${slug === undefined || slug === unknown ? '' : ' among those to verify'}.`)
    const verdicts: Verified[] = []
    for (const tenant of tenants) verdicts.push({ tenant, ...(await verifyStoredChain(db, tenant.id, noted.get(tenant.slug))) })
    return verdicts
  }).catch((error: Error & { code?: string; cause?: { code?: string } }) => {
    const needsMore = [error.code, error.cause?.code].includes('42501')
    throw needsMore ? new Error(`The role of ${named} may not read every tenant: it needs to be a superuser or to have BYPASSRLS.`) : error
  })
  process.stdout.write(asJson ? `${JSON.stringify(verified.map(toJson), null, 2)}\n` : report(verified))
  if (verified.some(({ fault }) => fault)) process.exitCode = 1
}

function readArguments(args: string[]) {
  const { values, positionals } = parsed(args)
  if (positionals.length !== 1 || positionals[0] !== 'verify') throw new Error(usage)
  const noted = (values.head ?? []).map((each) => /^([^=]+)=([0-9a-f]{64})$/.exec(each) ?? notNoted(each))
  return { slug: values.tenant, asJson: values.json ?? false, noted: new Map(noted.map(([, slug = '', hash = '']) => [slug, hash])) }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { tenant: { type: 'string' }, head: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    })
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

function notNoted(given: string): never {
  throw new Error(`--head ${given} is not SLUG=HASH, where HASH are the 64 characters that verify printed.`)
}

function report(verified: readonly Verified[]): string {
  const width = Math.max(0, ...verified.map(({ tenant }) => tenant.slug.length))
  const lines = verified.map((each) => `${each.tenant.slug.padEnd(width)}  ${each.fault ? 'BROKEN' : 'whole '}  ${sentenceOf(each)}\n`)
  return lines.length > 0 ? lines.join('') : 'There is no tenant yet.\n'
}

function sentenceOf({ rows, end, fault }: Verified): string {
  if (fault) return `row ${fault.sequence}${fault.at ? ` of ${fault.at}` : ''}: ${fault.wrong}`
  if (rows === 0) return 'no row yet'
  return `${rows} ${rows === 1 ? 'row' : 'rows'}, head ${end.hash}`
}

function toJson({ tenant, rows, end, fault }: Verified) {
  return { tenantId: tenant.id, slug: tenant.slug, rows, head: fault || rows === 0 ? null : end.hash, fault }
}
