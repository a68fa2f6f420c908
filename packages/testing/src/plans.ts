import { randomInt } from 'node:crypto'
import { type Database, newId } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { revision, template, templateNode } from '@trongtam/db/tables'
import { createPlan, ensureEdition, type NewNode, type NewPlan, registerDocument } from '@trongtam/records'
import type { TestTenant } from './people.ts'
import { adminUrl } from './test-database.ts'

/** More than there are files of tests; each has a run of seventeen years that no other file has. */
const files = 390
const yearsEach = 17
const fileNumber = Number(process.env['VITEST_WORKER_ID'] ?? 0) % files
let given = 0

/**
 * A school year that no other test uses: templates are common to all tenants. Those given one after another lie three years apart,
 * so that a test may also take the years about its own. A file that asks for more than its own shares years with any other.
 */
export function aSchoolYear(): number {
  const turn = given
  given += 1
  return turn < yearsEach ? 2_100 + fileNumber * yearsEach + ((3 + turn * 3) % yearsEach) : 2_100 + randomInt(files * yearsEach)
}

/** A school year that no template holds yet. */
async function aFreeSchoolYear(): Promise<number> {
  const taken = await ownerSession(adminUrl(), ({ db }) => db.select({ schoolYear: template.schoolYear }).from(template))
  const year = aSchoolYear()
  return taken.some(({ schoolYear }) => schoolYear === year) ? aFreeSchoolYear() : year
}

export interface TestPlan {
  readonly id: string
  readonly schoolYear: number
  readonly documentId: string
  readonly groupId: string
  readonly taskIds: readonly string[]
}

/** A small plan of one group with tasks, a target, a citation; issued by its own document unless told otherwise. */
export async function aPlan(
  database: Database,
  { id: tenantId, founder, unitId }: TestTenant,
  change: Partial<NewPlan> & { readonly marker?: string; readonly tasks?: number } = {},
): Promise<TestPlan> {
  const { marker = 'bình thường', tasks = 3, ...columns } = change
  const groupId = newId()
  const taskIds = Array.from({ length: tasks }, () => newId())
  const schoolYear = columns.schoolYear ?? aSchoolYear()
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const documentId = await registerDocument(db, {
      kind: 'decision',
      numberSymbol: `1/QĐ-${marker}`,
      issuer: `UBND ${marker}`,
      issuedOn: '2024-09-30',
      title: `Kế hoạch ${marker}`,
      standing: 'full-text',
      sourceText: `Toàn văn ${marker}`,
    })
    const nodes: NewNode[] = [
      { id: groupId, parentId: null, kind: 'group', position: 1, text: `Nhóm ${marker}`, origin: 'local' },
      ...taskIds.map((id, index): NewNode => ({
        id,
        parentId: groupId,
        kind: 'task',
        position: index + 1,
        text: `Nhiệm vụ ${index + 1} ${marker}`,
        origin: 'local',
        targets: index === 0 ? [{ name: `Chỉ tiêu ${marker}`, level: { comparator: '>=', value: 20, unit: '%' }, due: '2030' }] : [],
        citations: index === 0 ? [{ documentId, place: 'dòng 1' }] : [],
        assignments: index === 0 ? [{ role: 'lead', unitId, unitClassId: null, dueOn: '2027-05-31', product: `Báo cáo ${marker}`, positionId: null }] : [],
      })),
    ]
    const plan: NewPlan = {
      title: `Kế hoạch ${marker}`,
      status: 'issued',
      documentId,
      template: null,
      themes: [{ text: `Chủ đề ${marker}`, standing: 'full-text', documentId }],
      nodes,
      legalBases: [{ documentId, place: 'dòng 2' }],
      responsibilities: [{ actor: `Sở ${marker}`, duty: `Chủ trì ${marker}`, role: 'lead', tone: 'order', unitId, unitClassId: null, sourceLine: 3 }],
      ...columns,
      schoolYear,
    }
    const planId = await createPlan(db, plan)
    await ensureEdition({ db, personId: founder.id, now: new Date() }, planId)
    return { id: planId, schoolYear, documentId, groupId, taskIds }
  })
}

/** A template of the ministry for a school year of its own: groups with two tasks each. */
export async function aTemplate(groups: readonly string[], asked?: number): Promise<{ id: string; schoolYear: number; groupIds: string[] }> {
  const schoolYear = asked ?? (await aFreeSchoolYear())
  const id = newId()
  const groupIds = groups.map(() => newId())
  await ownerSession(adminUrl(), async ({ db }) => {
    await db.insert(template).values({ id, schoolYear, title: `Khung ${schoolYear}` })
    await db
      .insert(revision)
      .values({ templateId: id, revision: 1, theme: `Chủ đề ${schoolYear}`, confidence: 'high', summary: 'bản đầu', publishedAt: new Date() })
    for (const [index, text] of groups.entries()) {
      const own = { templateId: id, revision: 1, rule: 'adaptable' as const }
      const groupId = groupIds[index] as string
      await db.insert(templateNode).values({ ...own, nodeId: groupId, parentNodeId: null, kind: 'group', position: index + 1, text })
      await db
        .insert(templateNode)
        .values(
          [1, 2].map((position) => ({ ...own, nodeId: newId(), parentNodeId: groupId, kind: 'task' as const, position, text: `${text}: việc ${position}` })),
        )
    }
  })
  return { id, schoolYear, groupIds }
}
