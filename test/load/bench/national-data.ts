import { type Database, newId } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { revision, template, templateNode } from '@trongtam/db/tables'
import { createPlan, type NewNode, previewPlan, publishPlan } from '@trongtam/records'
import pg from 'pg'
import { type BenchTenant, makeTenant, unitsEach } from './bench-tenant.ts'

export interface NationalData {
  readonly tenants: readonly (BenchTenant & { readonly planId: string })[]
  readonly ministry: BenchTenant
  readonly templateId: string
  readonly assignments: number
}

const provinces = 34
const plansEach = 5
const groupsEach = 12
const tasksEach = 412
const assignmentsPerTask = 10
const firstYear = 2022

/** 34 provinces with five plans each and some 700.000 assignments; the plans of the last year are published. */
export async function makeNationalData(database: Database, adminUrl: string, onProgress: (text: string) => void): Promise<NationalData> {
  const { templateId, nodes } = await makeTemplate(adminUrl)
  const ministry = await makeTenant(database, 'bo', 'ministry', 'ministry-administrator')
  const tenants = []
  for (let index = 0; index < provinces; index += 1) {
    const made = await makeTenant(database, `tinh-${index + 1}`, 'province', 'leader')
    tenants.push({ ...made, planId: await makePlans(database, made, templateId, nodes) })
    onProgress(`${index + 1}/${provinces} provinces`)
  }
  const assignments = await multiplyAssignments(adminUrl)
  return { tenants, ministry, templateId, assignments }
}

async function makeTemplate(adminUrl: string) {
  const templateId = newId()
  const nodes = Array.from({ length: groupsEach }, (_, index) => ({
    id: newId(),
    parentId: null as string | null,
    kind: 'group' as const,
    position: index + 1,
    text: `Nhóm nhiệm vụ số ${index + 1} của ngành Giáo dục trong năm học`,
  }))
  await ownerSession(adminUrl, async ({ db }) => {
    await db.insert(template).values({ id: templateId, schoolYear: firstYear + plansEach - 1, title: 'Khung' })
    await db.insert(revision).values({ templateId, revision: 1, theme: 'Đổi mới sáng tạo', confidence: 'high', summary: '-', publishedAt: new Date() })
    await db.insert(templateNode).values(
      nodes.map(({ id, parentId, ...node }) => ({
        ...node,
        templateId,
        revision: 1,
        nodeId: id,
        parentNodeId: parentId,
        rule: 'adaptable' as const,
        targets: [],
      })),
    )
  })
  return { templateId, nodes }
}

async function makePlans(
  database: Database,
  { id: tenantId, slug, personId, unitIds }: BenchTenant,
  templateId: string,
  template: Awaited<ReturnType<typeof makeTemplate>>['nodes'],
): Promise<string> {
  let last = ''
  for (let year = firstYear; year < firstYear + plansEach; year += 1) {
    last = await database.inTenant({ tenantId, personId }, (db) => {
      const groups = template.map((node): NewNode => ({ ...node, id: newId(), origin: 'inherited', templateNodeId: node.id, templateText: node.text }))
      const tasks = Array.from({ length: tasksEach }, (_, index): NewNode => ({
        id: newId(),
        parentId: groups[index % groupsEach]?.id ?? null,
        kind: 'task',
        position: Math.floor(index / groupsEach) + 1,
        origin: index % 9 === 0 ? 'adapted' : 'local',
        text: `Nhiệm vụ ${index + 1}: triển khai, hướng dẫn, kiểm tra và tổng hợp kết quả thực hiện tại các đơn vị trên địa bàn trong năm học ${year}`,
        targets:
          index % 4 === 0
            ? [{ name: `Tỷ lệ hoàn thành ${index}`, level: { comparator: '>=', value: 80 + (index % 20), unit: '%' }, due: String(year + 1) }]
            : [],
        assignments:
          index % 10 === 9
            ? []
            : [
                {
                  role: 'lead',
                  unitId: unitIds[index % unitsEach] as string,
                  unitClassId: null,
                  dueOn: `${year + 1}-0${1 + (index % 9)}-15`,
                  product: 'Báo cáo',
                  positionId: null,
                },
              ],
      }))
      return createPlan(db, {
        schoolYear: year,
        title: `Kế hoạch năm học ${year}`,
        status: 'issued',
        documentId: null,
        template: { id: templateId, revision: 1, theme: 'Đổi mới sáng tạo' },
        themes: [{ text: 'Đổi mới sáng tạo', standing: 'template', documentId: null }],
        nodes: [...groups, ...tasks],
        legalBases: [],
        responsibilities: [],
      })
    })
  }
  await database.inTenant({ tenantId, personId }, async (db) => {
    const session = { db, tenantId, tenant: { slug, name: slug }, personId, personName: slug, held: [], now: new Date(), today: '2026-11-22' }
    await publishPlan(session, last, { sha256: (await previewPlan(session, last)).sha256, reason: null })
  })
  return last
}

/** Coordinating units for every task, made inside the server: what drizzle would take minutes for. */
async function multiplyAssignments(adminUrl: string): Promise<number> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query(
      `insert into app.assignment (tenant_id, id, plan_id, node_id, role, unit_id)
       select n.tenant_id, uuidv7(), n.plan_id, n.id, 'coordinating', u.id
       from app.plan_node n cross join lateral (select id from app.unit u where u.tenant_id = n.tenant_id order by u.id offset n.ordinal % 20 limit $1) u
       where n.kind = 'task'`,
      [assignmentsPerTask - 1],
    )
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ n: string }>('select count(*) as n from app.assignment')
    return Number(rows[0]?.n)
  } finally {
    await client.end()
  }
}
