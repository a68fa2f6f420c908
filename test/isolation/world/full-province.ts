import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type Database, newId, type TenantDb } from '@trongtam/db'
import { answeredRequest, appointment, documentFile, documentRelation, invitation, position, statistic } from '@trongtam/db/tables'
import type { TenantId } from '@trongtam/domain'
import {
  createUnitClass,
  createUnits,
  insertWithdrawal,
  previewPlan,
  publishPlan,
  recordAudit,
  registerDocument,
  type TenantSession,
  todayInVietnam,
} from '@trongtam/records'
import { aPerson, aProvince, aSchoolYear, join, type TestPerson, type TestTenant } from '@trongtam/testing'
import { leak } from './leak.ts'
import { addPlan } from './plan-rows.ts'
import { addReconciliationRows } from './reconciliation-rows.ts'
import { addTemplateRows } from './template-rows.ts'
import { addUnitFigures } from './unit-figure-rows.ts'
import { addOwnKind } from './unit-class-rows.ts'
import { addUnitEvent } from './unit-event-rows.ts'
import { addUnitImport } from './unit-import-rows.ts'

export { leak, leaksIn } from './leak.ts'

export interface FullProvince extends TestTenant {
  /** Stands in every text of this province, as `leak-FIELD-MARK`. */
  readonly mark: string
  readonly planner: TestPerson
  readonly issued: {
    readonly planId: string
    readonly schoolYear: number
    readonly groupId: string
    readonly taskId: string
    readonly milestoneId: string
    readonly value: number
  }
  readonly draft: { readonly planId: string; readonly schoolYear: number; readonly groupId: string; readonly taskId: string }
  /** A draft that may be issued without harm to the others. */
  readonly issuable: { readonly planId: string; readonly schoolYear: number }
  /** Issued, and never published. */
  readonly unpublished: { readonly planId: string; readonly schoolYear: number }
  readonly documentId: string
  readonly schoolId: string
  readonly unitClassId: string
  readonly ownKindId: string
  /** A draft of a template, which a province has no way to: it stands there by force. */
  readonly templateDraftId: string
  /** An event upon units, with what came of it. */
  readonly unitEventId: string
  /** An import of units that was looked at. */
  readonly unitImportId: string
  /** A step of reconciling its draft. */
  readonly stepId: string
  /** A publication that stands, and one that was withdrawn; only of a province that was asked to publish. */
  readonly publicationId: string | null
  readonly withdrawnId: string | null
}

export interface Asked {
  readonly publishes?: boolean
  readonly schoolYear?: number
}

/** A province with at least one row in every tenant table, each text carrying the name of its field and the province's own mark. */
export async function aFullProvince(database: Database, { publishes = true, schoolYear = aSchoolYear() }: Asked = {}): Promise<FullProvince> {
  const province = await aProvince(database, ['province-administrator', 'leader', 'planner'])
  const mark = randomBytes(6).toString('hex')
  const planner = await aPerson(database)
  await join(database, planner, province, ['planner'])
  const actor = { tenantId: province.id, personId: province.founder.id }
  const made = await database.inTenant(actor, async (db) => {
    const at = { personId: province.founder.id, unitId: province.unitId }
    const units = await addUnits(db, province, mark)
    await addUnitFigures(db, units.schoolId, mark)
    const documentId = await addDocument(db, mark)
    const issued = await addPlan(db, { mark, documentId, schoolYear, status: 'issued', ...at, ...units })
    const draft = await addPlan(db, { mark, documentId, schoolYear: schoolYear + 1, status: 'draft', ...at, ...units })
    const issuable = await addPlan(db, { mark, documentId, schoolYear: schoolYear + 3, status: 'draft', ...at, ...units })
    const unpublished = await addPlan(db, { mark, documentId, schoolYear: schoolYear + 2, status: 'issued', ...at, ...units })
    const value = await addStatistic(db, { mark, documentId, schoolYear })
    await addEmptyPosition(db, province, mark)
    await recordAudit(
      { db, personId: province.founder.id, now: new Date() },
      { action: 'plan.edit', entity: 'plan', entityId: null, before: null, after: { text: leak('after', mark) } },
    )
    await addInvitation(db, province, mark)
    await db.insert(answeredRequest).values({
      tenantId: db.tenantId,
      personId: province.founder.id,
      key: leak('key', mark),
      operation: 'addPlanTask',
      fingerprint: leak('body', mark),
      answer: { text: leak('answer', mark) },
      createdAt: new Date(),
    })
    const templateDraftId = await addTemplateRows(db, province, { mark, schoolYear })
    const stepId = await addReconciliationRows(db, draft.planId, { personId: province.founder.id, mark })
    const unitImportId = await addUnitImport(db, { mark, personId: province.founder.id })
    const unitEventId = await addUnitEvent(db, { mark, personId: province.founder.id, unitId: province.unitId, schoolId: units.schoolId })
    return { documentId, ...units, unitEventId, unitImportId, templateDraftId, stepId, issued: { ...issued, value }, draft, issuable, unpublished }
  })
  const published = publishes ? await publishTwice(database, province, made.issued.planId) : { publicationId: null, withdrawnId: null }
  return { ...province, mark, planner, ...made, ...published }
}

async function addInvitation(db: TenantDb, { unitId, founder }: TestTenant, mark: string): Promise<void> {
  const positionId = newId()
  await db.insert(position).values({ tenantId: db.tenantId, id: positionId, unitId, title: leak('invitedto', mark), role: 'viewer' })
  await db.insert(invitation).values({
    tenantId: db.tenantId,
    id: newId(),
    email: `${leak('invited', mark)}@example.test`,
    name: leak('guest', mark),
    positionId,
    validFrom: '2026-01-01',
    invitedBy: founder.id,
    invitedAt: new Date(),
    expiresAt: new Date(Date.now() + 86_400_000),
  })
}

/** A use case's context, as the API makes it. */
export function sessionIn(db: TenantDb, { id, slug, name, founder }: TestTenant): TenantSession {
  const now = new Date()
  return { db, tenantId: id as TenantId, tenant: { slug, name }, personId: founder.id, personName: founder.name, held: [], now, today: todayInVietnam(now) }
}

async function addUnits(db: TenantDb, { unitId }: TestTenant, mark: string): Promise<{ schoolId: string; unitClassId: string; ownKindId: string }> {
  const [schoolId, ownKindId] = [newId(), await addOwnKind(db, mark)]
  const school = {
    kind: 'school',
    level: 'institution',
    stage: 'lower-secondary',
    ownership: 'public',
    area: leak('area', mark),
    tags: [leak('tag', mark)],
    ownKindId,
    validFrom: '2012-01-01',
    validTo: null,
  } as const
  await createUnits(db, [{ ...school, id: schoolId, demo: true, name: leak('unit', mark), code: leak('code', mark), parentUnitId: unitId }])
  const rule = { kinds: ['school'], ownKinds: [ownKindId], tags: [leak('tag', mark)] } as const
  return { schoolId, ownKindId, unitClassId: await createUnitClass(db, leak('class', mark), rule) }
}

async function addDocument(db: TenantDb, mark: string): Promise<string> {
  const documentId = await registerDocument(db, {
    kind: 'decision',
    numberSymbol: leak('symbol', mark),
    issuer: leak('issuer', mark),
    issuedOn: '2024-09-30',
    title: leak('doctitle', mark),
    signer: leak('signer', mark),
    standing: 'full-text',
    sourceText: leak('source', mark),
    recipients: [leak('recipient', mark)],
    note: leak('docnote', mark),
  })
  const bytes = Buffer.from(`%PDF-1.7 ${leak('filebytes', mark)} %%EOF`)
  await db.insert(documentFile).values({
    tenantId: db.tenantId,
    id: documentId,
    name: leak('filename', mark),
    type: 'application/pdf',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    addedAt: new Date(),
  })
  const named = { kind: 'directive', numberSymbol: leak('upsymbol', mark), issuer: leak('upissuer', mark), issuedOn: '2024-09-25' }
  const toId = await registerDocument(db, { ...named, title: leak('uptitle', mark), standing: 'report' })
  await db.insert(documentRelation).values({ tenantId: db.tenantId, id: newId(), fromId: documentId, kind: 'implements', toId })
  return documentId
}

/** Answers the value, which no other province has. */
async function addStatistic(db: TenantDb, { mark, documentId, schoolYear }: { mark: string; documentId: string; schoolYear: number }): Promise<number> {
  const value = randomInt(1_000_000_000, 9_000_000_000)
  await db.insert(statistic).values({
    tenantId: db.tenantId,
    id: newId(),
    schoolYear,
    kind: leak('statistic', mark),
    value,
    change: value + 1,
    documentId,
    note: leak('statnote', mark),
  })
  return value
}

async function addEmptyPosition(db: TenantDb, { unitId, founder }: TestTenant, mark: string): Promise<void> {
  const positionId = newId()
  await db.insert(position).values({ tenantId: db.tenantId, id: positionId, unitId, title: leak('position', mark), role: 'viewer' })
  await db.insert(appointment).values({ tenantId: db.tenantId, id: newId(), positionId, personId: founder.id, validFrom: '2020-01-01', validTo: null })
}

/** Publishes, withdraws, and publishes anew: a tombstone and what stands. */
async function publishTwice(database: Database, province: TestTenant, planId: string) {
  return database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
    const session = sessionIn(db, province)
    const { sha256 } = await previewPlan(session, planId)
    const first = await publishPlan(session, planId, { sha256, reason: null })
    await insertWithdrawal(db, { publicationId: first.id, reason: 'rút lại', withdrawnAt: session.now, withdrawnBy: session.personName })
    const second = await publishPlan(session, planId, { sha256, reason: 'công bố lại' })
    return { publicationId: second.id, withdrawnId: first.id }
  })
}
