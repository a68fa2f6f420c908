import { ownerSession } from '@trongtam/db/operator'
import { operatorId, type UnitKind } from '@trongtam/domain'
import {
  type AdoptedPast,
  adoptPast,
  arePlacesThere,
  type PastMismatch,
  provinceOnMapOrNone,
  provincePast,
  type ProvinceTenant,
  provinceTenants,
  todayInVietnam,
} from '@trongtam/records'
import { operatorAddress } from '../operator-address.ts'
import { unpreparedDatabase } from '../unprepared-database.ts'

export interface Adoption {
  /** The address of one tenant; null: every province at work. */
  readonly slug: string | null
  readonly dry: boolean
}

/**
 * `reform adopt`: gives provinces that began under an earlier version the past they would begin with today, each in one
 * transaction with its audit; a second time changes nothing. Throws, after the others are done, where one is refused.
 */
export async function reformAdopt({ slug, dry }: Adoption): Promise<void> {
  const { url, named } = await operatorAddress(process.env)
  const tenants = await ownerSession(url, async ({ db }) => {
    if (!(await arePlacesThere(db))) throw new Error("The country's places are not there: run pnpm trongtam reform replay first.")
    return provinceTenants(db)
  }).catch((error: unknown) => {
    throw unpreparedDatabase(error, named) ?? error
  })
  const chosen = slug === null ? tenants.filter(({ status }) => status === 'active') : tenants.filter((each) => each.slug === slug)
  if (slug !== null && chosen.length === 0) throw new Error(`No province has the address "${slug}".`)
  const refused: string[] = []
  for (const tenant of chosen) {
    const outcome = await adoptIn(url, tenant, dry)
    process.stdout.write(`${tenant.slug}  ${typeof outcome === 'string' ? `refused: ${outcome}` : adoptedSentence(outcome, dry)}\n`)
    if (typeof outcome === 'string') refused.push(tenant.slug)
  }
  if (refused.length > 0) throw new Error(`Nothing was written in ${refused.join(', ')}.`)
}

/** What came of it; a sentence where it is refused. */
async function adoptIn(url: string, { tenantId, status, provinceCode, memberId }: ProvinceTenant, dry: boolean): Promise<AdoptedPast | string> {
  if (status !== 'active') return `it is ${status}, and written by nobody.`
  if (provinceCode === null) return 'it is no province of the country: it has no code.'
  if (memberId === null) return 'nobody is a member of it.'
  const now = new Date()
  const today = todayInVietnam(now)
  const outcome = await ownerSession(url, async ({ db, enter }) => {
    const [province, past] = [await provinceOnMapOrNone(db, provinceCode, today), await provincePast(db, provinceCode, today)]
    if (!province || past.province.length === 0) return `the country has no province ${provinceCode} today.`
    return adoptPast({ db: await enter({ tenantId, personId: memberId }), personId: operatorId, now, today, province, past }, { dry })
  })
  return typeof outcome !== 'string' && 'isTreeAnother' in outcome ? mismatchSentence(outcome) : outcome
}

const words: Partial<Record<UnitKind, string>> = {
  'province-committee': 'committees of provinces',
  'education-department': 'departments of education',
  'district-committee': 'districts',
  'district-office': 'offices of education of districts',
  'commune-committee': 'communes',
}

function adoptedSentence({ units, earlierVersions, edges }: AdoptedPast, dry: boolean): string {
  if (units.size + earlierVersions + edges === 0) return 'has its past already: nothing was changed.'
  const ended = [...units].map(([kind, count]) => `${count} ${words[kind] ?? kind}`)
  const parts = [...ended, `${earlierVersions} earlier versions of units of today`, `${edges} edges of the lineage`]
  return `${dry ? 'would be given' : 'was given'} ${parts.join(', ')}.${dry ? ' Nothing was written: --dry.' : ''}`
}

const namedAtMost = 5

function mismatchSentence({ communes, isTreeAnother }: PastMismatch): string {
  if (communes.length === 0) return isTreeAnother ? 'its tree is not that of a province of the country, with one committee above all.' : ''
  const [named, more] = [communes.slice(0, namedAtMost).join(', '), communes.length - namedAtMost]
  return `its communes are not those of the country: ${communes.length} codes are borne by no unit or by several (${named}${more > 0 ? ` and ${more} more` : ''}).`
}
