import { type Database, newId } from '@trongtam/db'
import { plan } from '@trongtam/db/tables'
import type { NewNode } from '@trongtam/records'
import { aPlan, aTemplate, type TestPlan, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'

/** For tests: an issued plan, and the ministry's template of the year after it, which has its first task again. */
export interface EndingPlan extends TestPlan {
  readonly next: { readonly id: string; readonly schoolYear: number; readonly groupIds: readonly string[] }
}

const groups = ['Nâng cao chất lượng giáo dục', 'Chuyển đổi số trong giáo dục'] as const

export async function anEndingPlan(database: Database, province: TestTenant): Promise<EndingPlan> {
  const next = await aNextTemplate(database, province)
  const [groupId, ownGroupId] = [newId(), newId()]
  const taskIds = Array.from({ length: 4 }, () => newId())
  const task = { parentId: groupId, kind: 'task', origin: 'local' } as const
  const lead = { role: 'lead', unitId: province.unitId, unitClassId: null, dueOn: '2027-05-31', product: 'Báo cáo', positionId: null } as const
  const [matched = '', unfinished = '', standing = '', finished = ''] = taskIds
  const nodes: NewNode[] = [
    { id: groupId, parentId: null, kind: 'group', position: 1, text: groups[0], origin: 'local' },
    { ...task, id: matched, position: 1, text: `${groups[0]}: việc 1`, assignments: [lead] },
    { ...task, id: unfinished, position: 2, text: 'Xây dựng trường học hạnh phúc ở các xã miền núi', assignments: [lead], targets: [aTarget('Số trường')] },
    { id: ownGroupId, parentId: null, kind: 'group', position: 2, text: 'Đổi mới thi đua của riêng tỉnh', origin: 'local' },
    { ...task, parentId: ownGroupId, id: standing, position: 1, text: 'Giao ban hằng tháng với các phường', standingTask: true },
    { ...task, id: finished, position: 3, text: 'Sơn lại cổng các nhà trường' },
  ]
  const made = await aPlan(database, province, { schoolYear: next.schoolYear - 1, nodes })
  return { ...made, groupId, taskIds, next }
}

function aTarget(name: string) {
  return { name, level: { comparator: '>=', value: 20, unit: 'trường' }, due: null } as const
}

/** Of a school year in which the province has no plan, nor in the one before. */
async function aNextTemplate(database: Database, { id: tenantId, founder }: TestTenant): Promise<EndingPlan['next']> {
  const plans = await database.inTenant({ tenantId, personId: founder.id }, (db) =>
    db.select({ schoolYear: plan.schoolYear }).from(plan).where(eq(plan.tenantId, tenantId)),
  )
  const taken = new Set(plans.map(({ schoolYear }) => schoolYear))
  let next = await aTemplate(groups)
  while (taken.has(next.schoolYear) || taken.has(next.schoolYear - 1)) next = await aTemplate(groups)
  return next
}
