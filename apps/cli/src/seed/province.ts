import { type Database, newId, ofTenant, type TenantDb } from '@trongtam/db'
import { plan, statistic } from '@trongtam/db/tables'
import { type DemoProvince, demoReporterSchoolKey } from '@trongtam/demo'
import {
  createAppointment,
  createPlan,
  createUnitClass,
  createUnits,
  noteAdoption,
  ensureEdition,
  previewPlan,
  publishPlan,
  registerDocument,
  type TenantSession,
  todayInVietnam,
} from '@trongtam/records'
import { demoAccounts, idOf, type PersonIds, type TenantIds } from './accounts.ts'
import { draftPlan } from './draft-plan.ts'
import { seedFigures, seedFormerFigures } from './figures.ts'
import { adoptDemoPast, pastOf, seedPast } from './past.ts'
import type { SeededTemplates } from './templates.ts'
import { writtenPlan } from './written-plan.ts'

export interface Seeded {
  readonly tenants: TenantIds
  readonly people: PersonIds
  readonly templates: SeededTemplates
}

/** What the plans of a province refer to by key. */
export interface ProvinceIds {
  readonly units: ReadonlyMap<string, string>
  readonly classes: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, string>
  readonly templates: SeededTemplates
}

/** The school year both provinces have published, so that the ministry has something to compare from the start. */
const publishedYear = 2020

/** Everything of one province in one transaction: a seeding that was killed leaves nothing half done. */
export async function seedProvince(database: Database, province: DemoProvince, { tenants, people, templates }: Seeded): Promise<void> {
  const account = demoAccounts.find(({ tenants: slugs }) => slugs.length === 1 && slugs[0] === province.slug)
  if (!account) throw new Error(`Nobody administers ${province.slug}`)
  const personId = idOf(people, account.email)
  const told = await pastOf(database, province)
  await database.inTenant({ tenantId: idOf(tenants, province.slug), personId }, async (db, held) => {
    const ids = await seedContent(db, province, templates)
    if (!ids) return adoptDemoPast(db, told)
    await seedFormerFigures(db, province, ids.units, await seedPast(db, province, ids.units, told.past))
    await seedPeople(db, province, ids.units, people)
    const now = new Date()
    const session: TenantSession = {
      db,
      tenantId: db.tenantId,
      tenant: { slug: province.slug, name: province.name },
      personId,
      personName: account.name,
      held,
      now,
      today: todayInVietnam(now),
    }
    for (const source of province.plans) {
      const planId = await createPlan(db, source.status === 'issued' ? writtenPlan(source, ids) : draftPlan(source, ids))
      await noteAdoption(session, planId)
      await ensureEdition(session, planId)
      if (source.status === 'issued' && source.schoolYear === publishedYear)
        await publishPlan(session, planId, { sha256: (await previewPlan(session, planId)).sha256, reason: null })
    }
  })
}

/** The units, classes, documents and figures of a province; null where they are there already. */
export async function seedContent(db: TenantDb, province: DemoProvince, templates: SeededTemplates): Promise<ProvinceIds | null> {
  const seeded = await db.select({ id: plan.id }).from(plan).where(ofTenant(db, plan)).limit(1)
  if (seeded.length > 0) return null
  const units = await seedUnits(db, province)
  const ids: ProvinceIds = { units, classes: await seedClasses(db, province), documents: await seedDocuments(db, province), templates }
  await seedStatistics(db, province, ids)
  await seedFigures(db, province, units)
  return ids
}

async function seedUnits(db: TenantDb, province: DemoProvince): Promise<Map<string, string>> {
  const ids = new Map(province.units.map(({ key }) => [key, newId()]))
  const rows = province.units.map(({ key, parentKey, stage, ownership, area, note: _note, ...unit }) => ({
    ...unit,
    id: idOf(ids, key),
    parentUnitId: parentKey === null ? null : idOf(ids, parentKey),
    stage: stage ?? null,
    ownership: ownership ?? null,
    area: area ?? null,
  }))
  const depth = new Map<string, number>()
  for (const unit of province.units) depth.set(unit.key, unit.parentKey === null ? 0 : (depth.get(unit.parentKey) ?? 0) + 1)
  const levels = Map.groupBy(rows, (_row, index) => depth.get(province.units[index]?.key ?? '') ?? 0)
  for (const level of [...levels.keys()].toSorted((a, b) => a - b)) await createUnits(db, levels.get(level) ?? [])
  return ids
}

async function seedClasses(db: TenantDb, province: DemoProvince): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, name, rule } of province.unitClasses) ids.set(key, await createUnitClass(db, name, rule))
  return ids
}

async function seedDocuments(db: TenantDb, province: DemoProvince): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, confidence: _confidence, recipients, ...document } of province.documents)
    ids.set(key, await registerDocument(db, { ...document, recipients: recipients ?? [] }))
  return ids
}

async function seedPeople(db: TenantDb, province: DemoProvince, units: ReadonlyMap<string, string>, people: PersonIds): Promise<void> {
  const office = province.units.find((unit) => unit.kind === 'education-department')?.key ?? province.committeeKey
  const at = { unitId: idOf(units, office), validFrom: '2026-08-01' }
  const administrator = demoAccounts.find(({ tenants }) => tenants.length === 1 && tenants[0] === province.slug)
  const head = idOf(people, administrator?.email ?? '')
  await createAppointment(db, { ...at, title: 'Phó Giám đốc Sở', role: 'leader', personId: head })
  await createAppointment(db, { ...at, title: 'Quản trị hệ thống của Sở', role: 'province-administrator', personId: head })
  await createAppointment(db, { ...at, title: 'Chuyên viên tổng hợp', role: 'planner', personId: idOf(people, 'canbo@trongtam.example') })
  const school = units.get(demoReporterSchoolKey)
  if (school)
    await createAppointment(db, {
      unitId: school,
      validFrom: '2026-08-01',
      title: 'Thư ký hội đồng trường',
      role: 'reporter',
      personId: idOf(people, 'truong@trongtam.example'),
    })
}

async function seedStatistics(db: TenantDb, province: DemoProvince, ids: ProvinceIds): Promise<void> {
  if (province.statistics.length === 0) return
  await db.insert(statistic).values(
    province.statistics.map(({ schoolYear, kind, value, change, documentKey, note }) => ({
      tenantId: db.tenantId,
      id: newId(),
      schoolYear,
      kind,
      value,
      change,
      documentId: idOf(ids.documents, documentKey),
      note: note ?? null,
    })),
  )
}
