import { ofTenant, type TenantDb } from '@trongtam/db'
import { consultation, template, templateDraft } from '@trongtam/db/tables'
import { Refusal, type SchoolYear, type TemplateContent } from '@trongtam/domain'
import { latestTemplateOrNone, type PublishedTemplate } from '@trongtam/records'
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export type TemplateDraftRow = typeof templateDraft.$inferSelect

/** Refuses 'not-found'. */
export async function findDraft(db: TenantDb, draftId: string): Promise<TemplateDraftRow> {
  const [found] = await selectDraft(db, draftId)
  if (!found) throw new Refusal('not-found')
  return found
}

export async function isDraft(db: TenantDb, draftId: string): Promise<boolean> {
  return (await selectDraft(db, draftId)).length > 0
}

/** The draft, held until the transaction ends: whoever changes it, publishes it or opens it waits. */
export async function holdDraft(db: TenantDb, draftId: string): Promise<TemplateDraftRow> {
  const [found] = await selectDraft(db, draftId).for('no key update')
  if (!found) throw new Refusal('not-found')
  return found
}

function selectDraft(db: TenantDb, draftId: string) {
  return db
    .select()
    .from(templateDraft)
    .where(and(ofTenant(db, templateDraft), eq(templateDraft.id, draftId)))
}

/** The drafts, latest school year first. */
export async function pageDrafts(db: TenantDb, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const rows = await db
    .select()
    .from(templateDraft)
    .where(and(ofTenant(db, templateDraft), place ? lt(templateDraft.schoolYear, Number(place[0])) : undefined))
    .orderBy(desc(templateDraft.schoolYear))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ schoolYear }) => String(schoolYear))
}

/** Refuses 'already-exists' where the school year has a draft. */
export async function insertDraft(db: TenantDb, row: Omit<typeof templateDraft.$inferInsert, 'tenantId'>): Promise<void> {
  await db.insert(templateDraft).values({ ...row, tenantId: db.tenantId })
}

export interface DraftChange {
  readonly title: string
  readonly source: string | null
  readonly note: string | null
  readonly content: TemplateContent
  readonly updatedAt: Date
  readonly updatedBy: string
}

/** Writes a draft that is held, at its next version. */
export async function updateDraft(db: TenantDb, draftId: string, change: DraftChange): Promise<void> {
  await db
    .update(templateDraft)
    .set({ ...change, version: sql`${templateDraft.version} + 1` })
    .where(and(ofTenant(db, templateDraft), eq(templateDraft.id, draftId)))
}

export async function deleteDraft(db: TenantDb, draftId: string): Promise<void> {
  await db.delete(templateDraft).where(and(ofTenant(db, templateDraft), eq(templateDraft.id, draftId)))
}

export interface OpenConsultation {
  readonly id: string
  readonly draftId: string
  readonly openedAt: Date
  readonly closesOn: string
}

/** The consultations that are open upon some drafts, by draft; one whose last day is over stays open until it is closed. */
export async function openConsultations(db: TenantDb, draftIds: readonly string[]): Promise<Map<string, OpenConsultation>> {
  const { id, draftId, openedAt, closesOn } = consultation
  const rows = await db
    .select({ id, draftId, openedAt, closesOn })
    .from(consultation)
    .where(and(inArray(consultation.draftId, [...draftIds]), isNull(consultation.closedAt)))
  return new Map(rows.map((row) => [row.draftId, row]))
}

/** The id of the template of a school year, also where all its revisions were withdrawn. */
export async function templateIdOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<string | null> {
  const [found] = await db.select({ id: template.id }).from(template).where(eq(template.schoolYear, schoolYear))
  return found?.id ?? null
}

/** What stands of the template of the nearest school year before this one, or null. */
export async function earlierTemplateOrNone(db: TenantDb, schoolYear: SchoolYear): Promise<PublishedTemplate | null> {
  const standing = sql`exists (select from template.revision r where r.template_id = ${template.id}
    and not exists (select from template.withdrawal w where w.template_id = r.template_id and w.revision = r.revision))`
  const [found] = await db
    .select({ schoolYear: template.schoolYear })
    .from(template)
    .where(and(lt(template.schoolYear, schoolYear), standing))
    .orderBy(desc(template.schoolYear))
    .limit(1)
  return found ? latestTemplateOrNone(db, found.schoolYear) : null
}
