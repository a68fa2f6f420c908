import { type Database, newId } from '@trongtam/db'
import { latestTemplateOrNone, type NewNode, planOfYearOrNone } from '@trongtam/records'
import { aPlan, aTemplate, type TestPlan, type TestTenant } from '@trongtam/testing'

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

/** Of a school year in which the province has no plan, nor in the one before; the year after has no template yet. */
async function aNextTemplate(database: Database, province: TestTenant): Promise<EndingPlan['next']> {
  let next = await aTemplate(groups)
  while (!(await isAlone(database, province, next.schoolYear))) next = await aTemplate(groups)
  return next
}

function isAlone(database: Database, { id: tenantId, founder }: TestTenant, schoolYear: number): Promise<boolean> {
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const plans = [await planOfYearOrNone(db, schoolYear), await planOfYearOrNone(db, schoolYear - 1)]
    return plans.every((each) => each === null) && (await latestTemplateOrNone(db, schoolYear + 1)) === null
  })
}
