import { ofTenant, type TenantDb } from '@trongtam/db'
import { consultation, document, plan, planNode, position, publication, template, templateDraft, unitClass, unitKind } from '@trongtam/db/tables'
import { type AuditEntity, auditIds, formatSchoolYear } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import { and, inArray } from 'drizzle-orm'

type Kind = 'plan' | 'node' | 'publication' | 'position' | 'document' | 'unit' | 'unit-class' | 'unit-kind' | 'template' | 'template-draft' | 'consultation'

const kindOfEntity: Partial<Record<AuditEntity, Kind>> = {
  plan: 'plan',
  plan_node: 'node',
  publication: 'publication',
  position: 'position',
  template: 'template',
  template_draft: 'template-draft',
  consultation: 'consultation',
  unit_class: 'unit-class',
  unit_kind: 'unit-kind',
}
const kindOfField: Readonly<Record<string, Kind>> = {
  planId: 'plan',
  parentId: 'node',
  nodeId: 'node',
  positionId: 'position',
  documentId: 'document',
  unitId: 'unit',
  unitClassId: 'unit-class',
  templateId: 'template',
  ownKinds: 'unit-kind',
}

interface Named {
  readonly entity: AuditEntity
  readonly entityId: string | null
  readonly positionId: string | null
  readonly before?: unknown
  readonly after?: unknown
}

const atOnce = 1_000

/** What the things in rows of the audit are called today, by id: subjects, and ids in their values; what is gone has no name. */
export async function auditNames(db: TenantDb, rows: readonly Named[], today: string): Promise<Map<string, string>> {
  const wanted = new Map<Kind, Set<string>>()
  const want = (kind: Kind | undefined, id: string) => {
    if (kind) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id))
  }
  for (const { entity, entityId, positionId, before, after } of rows) {
    if (entityId !== null) want(kindOfEntity[entity], entityId)
    if (positionId !== null) want('position', positionId)
    for (const [field, id] of auditIds([before, after])) want(kindOfField[field], id)
  }
  const names = new Map<string, string>()
  for (const [kind, ids] of wanted) for (const part of inParts([...ids])) for (const [id, name] of await namesOf(db, kind, part, today)) names.set(id, name)
  return names
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) => ids.slice(index * atOnce, (index + 1) * atOnce))
}

async function namesOf(db: TenantDb, kind: Kind, ids: string[], today: string): Promise<Iterable<readonly [id: string, name: string]>> {
  switch (kind) {
    case 'plan': {
      const rows = await db
        .select({ id: plan.id, name: plan.title })
        .from(plan)
        .where(and(ofTenant(db, plan), inArray(plan.id, ids)))
      return rows.map(({ id, name }) => [id, name] as const)
    }
    case 'node': {
      const { id: nodeId, number, text } = planNode
      const rows = await db
        .select({ id: nodeId, number, text })
        .from(planNode)
        .where(and(ofTenant(db, planNode), inArray(nodeId, ids)))
      return rows.map(({ id, ...node }) => [id, `${node.number}. ${short(node.text)}`] as const)
    }
    case 'publication': {
      const { id: publicationId, schoolYear, revision } = publication
      const rows = await db
        .select({ id: publicationId, schoolYear, revision })
        .from(publication)
        .where(and(ofTenant(db, publication), inArray(publicationId, ids)))
      return rows.map(({ id, ...of }) => [id, `${formatSchoolYear(of.schoolYear)} (${of.revision})`] as const)
    }
    case 'position': {
      const rows = await db
        .select({ id: position.id, name: position.title })
        .from(position)
        .where(and(ofTenant(db, position), inArray(position.id, ids)))
      return rows.map(({ id, name }) => [id, name] as const)
    }
    case 'document': {
      const { id: documentId, numberSymbol, title } = document
      const rows = await db
        .select({ id: documentId, numberSymbol, title })
        .from(document)
        .where(and(ofTenant(db, document), inArray(documentId, ids)))
      return rows.map(({ id, ...of }) => [id, of.numberSymbol ?? short(of.title)] as const)
    }
    case 'unit':
      return unitNames(db, ids, today)
    case 'unit-class': {
      const rows = await db
        .select({ id: unitClass.id, name: unitClass.name })
        .from(unitClass)
        .where(and(ofTenant(db, unitClass), inArray(unitClass.id, ids)))
      return rows.map(({ id, name }) => [id, name] as const)
    }
    case 'unit-kind': {
      const rows = await db
        .select({ id: unitKind.id, name: unitKind.name })
        .from(unitKind)
        .where(and(ofTenant(db, unitKind), inArray(unitKind.id, ids)))
      return rows.map(({ id, name }) => [id, name] as const)
    }
    case 'template': {
      const rows = await db.select({ id: template.id, schoolYear: template.schoolYear }).from(template).where(inArray(template.id, ids))
      return rows.map(({ id, schoolYear }) => [id, formatSchoolYear(schoolYear)] as const)
    }
    case 'template-draft': {
      const rows = await db
        .select({ id: templateDraft.id, name: templateDraft.title })
        .from(templateDraft)
        .where(and(ofTenant(db, templateDraft), inArray(templateDraft.id, ids)))
      return rows.map(({ id, name }) => [id, name] as const)
    }
    case 'consultation': {
      const rows = await db.select({ id: consultation.id, name: consultation.title }).from(consultation).where(inArray(consultation.id, ids))
      return rows.map(({ id, name }) => [id, name] as const)
    }
  }
}

const shortAt = 160

function short(text: string): string {
  return text.length > shortAt ? `${text.slice(0, shortAt - 1).trimEnd()}…` : text
}
