import { newId, type TenantDb } from '@trongtam/db'
import { milestone } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'
import { createPlan, ensureEdition, type NewNode } from '@trongtam/records'
import { leak } from './leak.ts'

interface AskedPlan {
  readonly mark: string
  readonly documentId: string
  readonly schoolYear: number
  readonly status: 'issued' | 'draft'
  readonly personId: PersonId
  readonly unitId: string
  readonly schoolId: string
  readonly unitClassId: string
}

/** A plan with a row in each of its tables; drafts have marks of their own. */
export async function addPlan(db: TenantDb, asked: AskedPlan) {
  const { mark, documentId, schoolYear, status, personId, unitId, unitClassId } = asked
  const of = (field: string) => leak(status === 'draft' ? `draft${field}` : field, mark)
  const [groupId, taskId] = [newId(), newId()]
  const task = { parentId: groupId, kind: 'task', origin: 'local' } as const
  const nodes: NewNode[] = [
    { id: groupId, parentId: null, kind: 'group', position: 1, text: of('group'), origin: 'local' },
    {
      ...task,
      id: taskId,
      position: 1,
      text: of('task'),
      citations: [{ documentId, place: of('place') }],
      targets: [
        {
          name: of('target'),
          level: { comparator: '>=', value: 20, unit: '%' },
          due: of('due'),
          note: of('targetnote'),
          results: [{ numerator: 7, denominator: 9, asOf: of('asof'), documentId, note: of('resultnote') }],
        },
      ],
      assignments: [
        { role: 'lead', unitId, unitClassId: null, dueOn: '2027-05-31', product: of('product'), positionId: null },
        { role: 'coordinating', unitId: null, unitClassId, dueOn: null, product: null, positionId: null },
      ],
    },
    { ...task, id: newId(), position: 2, text: of('dropped'), origin: 'dropped', templateText: of('templatetext') },
  ]
  const planId = await createPlan(db, {
    schoolYear,
    title: of('title'),
    status,
    documentId,
    template: null,
    nodes,
    themes: [{ text: of('theme'), standing: 'full-text', documentId }],
    legalBases: [{ documentId, place: of('place') }],
    responsibilities: [{ actor: of('actor'), duty: of('duty'), role: 'lead', tone: 'order', unitId, unitClassId: null, sourceLine: 3 }],
  })
  const milestoneId = newId()
  await db.insert(milestone).values({ tenantId: db.tenantId, id: milestoneId, planId, position: 1, name: of('milestone'), onDate: '2026-09-05' })
  await ensureEdition({ db, personId, now: new Date() }, planId)
  return { planId, schoolYear, groupId, taskId, milestoneId }
}
