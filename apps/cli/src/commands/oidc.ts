import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { issuerFault, keepProvider, listProviders, openSealer, removeProvider, tenantOfSlug } from '@trongtam/auth'
import { ownerSession } from '@trongtam/db/operator'
import { operatorAddress } from '../operator-address.ts'
import { operatorSecretKey } from '../operator-secret-key.ts'

const usage = `pnpm trongtam oidc set SLUG --name NAME --issuer URL --client-id ID [--client-secret-file FILE]
pnpm trongtam oidc remove SLUG
pnpm trongtam oidc list`

/** Sets, removes or lists the identity providers of tenants: the operator's word alone decides what is fetched (SEC-13). */
export async function oidc(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args)
  const [verb, slug, ...more] = positionals
  if (more.length === 0 && verb === 'set' && slug) return set(slug, values)
  if (more.length === 0 && verb === 'remove' && slug) return remove(slug)
  if (verb === 'list' && slug === undefined) return list()
  throw new Error(usage)
}

type Values = ReturnType<typeof readArguments>['values']

async function set(slug: string, { name, issuer, 'client-id': clientId, 'client-secret-file': secretFile }: Values): Promise<void> {
  if (!name || !issuer || !clientId) throw new Error(usage)
  const fault = issuerFault(issuer)
  if (fault) throw new Error(fault)
  const clientSecret = secretFile ? (await readFile(secretFile, 'utf8')).trim() : null
  if (clientSecret === '') throw new Error(`${secretFile} is empty.`)
  const { url } = await operatorAddress(process.env)
  const sealer = openSealer(operatorSecretKey(process.env, url))
  await ownerSession(url, async ({ db }) => {
    const tenantId = (await tenantOfSlug(db, slug)) ?? noTenant(slug)
    const sealedClientSecret = clientSecret === null ? null : sealer.seal(clientSecret, `oidc:${tenantId}`)
    await keepProvider(db, { tenantId, name, issuer, clientId, sealedClientSecret }, new Date())
  })
  process.stdout.write(`Members of ${slug} may sign in by "${name}". Register this address there: PUBLIC_URL/api/v1/oidc/callback\n`)
}

async function remove(slug: string): Promise<void> {
  const { url } = await operatorAddress(process.env)
  const removed = await ownerSession(url, async ({ db }) => removeProvider(db, (await tenantOfSlug(db, slug)) ?? noTenant(slug)))
  if (!removed) throw new Error(`${slug} has no identity provider.`)
  process.stdout.write(`Nobody signs in to ${slug} by an identity provider any more.\n`)
}

async function list(): Promise<void> {
  const { url } = await operatorAddress(process.env)
  const providers = await ownerSession(url, ({ db }) => listProviders(db))
  const lines = providers.map(({ slug, name, issuer, clientId }) => `${slug}  ${name}  ${issuer}  ${clientId}\n`)
  process.stdout.write(lines.length > 0 ? lines.join('') : 'No tenant has an identity provider.\n')
}

function readArguments(args: string[]) {
  try {
    const options = { name: { type: 'string' }, issuer: { type: 'string' }, 'client-id': { type: 'string' }, 'client-secret-file': { type: 'string' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

function noTenant(slug: string): never {
  throw new Error(`No tenant has the address "${slug}".`)
}
