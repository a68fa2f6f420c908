import { newId, type TenantDb } from '@trongtam/db'
import { type PersonId, schoolYearOn } from '@trongtam/domain'
import { insertAdoption } from './adoption-store.ts'
import { recordAudit } from './audit-store.ts'
import { createDerivedPlan, planTitle } from './derived-plan.ts'
import { createAppointment } from './position-store.ts'
import type { ProvincePast } from './province-past-store.ts'
import { removeSample } from './sample-store.ts'
import { latestTemplateOrNone } from './template-store.ts'
import { type ProvinceOnMap, sampleUnits, unitsToBegin } from './unit-pattern.ts'
import { latestUnitPattern } from './unit-pattern-store.ts'
import { createUnitClass } from './unit-class-store.ts'
import { insertLineage, saveUnitVersions } from './unit-history-store.ts'
import { createUnits } from './unit-store.ts'
import { unitsThroughTime } from './units-through-time.ts'

export interface Founding {
  readonly db: TenantDb
  /** Who does it: the applicant, or the ministry's person who approves. */
  readonly personId: PersonId
  readonly now: Date
  /** Today in Vietnam, as an ISO date. */
  readonly today: string
  readonly registrationId: string
  readonly administratorId: PersonId
  readonly province: ProvinceOnMap
}

/**
 * What a province may look at while it waits: its department, a few units and this school year's plan, all marked as
 * samples, and the applicant's position. A year without a template has no plan.
 */
export async function furnishWaitingProvince(founding: Founding): Promise<void> {
  const { db, province, registrationId } = founding
  await recordAudit(founding, {
    action: 'registration.confirm',
    entity: 'registration',
    entityId: registrationId,
    before: null,
    after: { provinceCode: province.code },
  })
  const { departmentId, units } = sampleUnits(province, newId)
  await createUnits(db, units)
  await appointAdministrator(founding, departmentId)
  const firstLead = { role: 'lead', unitId: departmentId, unitClassId: null, dueOn: null, product: null, positionId: null } as const
  await deriveFirstPlan(founding, { title: (year) => `${planTitle(year, province.name)} (nội dung mẫu)`, firstLead })
}

/**
 * A province begins: what it looked at goes; its hierarchy and its classes by the pattern of units, its districts and old
 * communes with who carries on for them, this school year's plan and the positions of its first administrator come. Reads nothing of the province, so that whoever approves learns nothing of it.
 */
export async function foundProvince(founding: Founding & { readonly slug: string; readonly past: ProvincePast }): Promise<void> {
  const { db, province, registrationId } = founding
  await recordAudit(founding, {
    action: 'registration.approve',
    entity: 'registration',
    entityId: registrationId,
    before: { status: 'waiting' },
    after: { status: 'approved' },
  })
  await removeSample(db)
  const { content } = await latestUnitPattern(db)
  const begun = unitsToBegin(content, province, founding.today, newId)
  const { versions, edges } = unitsThroughTime(content, province, begun, founding.past, newId)
  await saveUnitVersions(db, { before: [], after: versions })
  await insertLineage(
    db,
    edges.map((edge) => ({ ...edge, eventId: null })),
  )
  for (const { name, rule } of content.classes) await createUnitClass(db, name, rule)
  await appointAdministrator(founding, begun.departmentId)
  const derived = await deriveFirstPlan(founding, { title: (year) => planTitle(year, province.name) })
  const tenant = { slug: founding.slug, name: province.name }
  if (derived) await insertAdoption({ ...founding, tenant }, { ...derived, fieldsDiffer: 0 })
}

/** An administrator who also plans: one person is enough to begin with. Leaders are invited. */
async function appointAdministrator({ db, administratorId: personId, today: validFrom }: Founding, unitId: string): Promise<void> {
  await createAppointment(db, { unitId, title: 'Quản trị hệ thống của Sở', role: 'province-administrator', personId, validFrom })
  await createAppointment(db, { unitId, title: 'Chuyên viên tổng hợp', role: 'planner', personId, validFrom })
}

type FirstPlan = { readonly title: (schoolYear: number) => string } & Pick<Parameters<typeof createDerivedPlan>[1], 'firstLead'>

async function deriveFirstPlan(founding: Founding, { title, ...more }: FirstPlan) {
  const schoolYear = schoolYearOn(founding.today)
  const template = await latestTemplateOrNone(founding.db, schoolYear)
  if (!template) return null
  await createDerivedPlan(founding, { schoolYear, title: title(schoolYear), template, ...more })
  return { schoolYear, templateId: template.id, revision: template.revision }
}
