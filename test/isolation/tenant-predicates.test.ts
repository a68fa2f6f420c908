import { tenantRelations } from '@trongtam/db/operator'
import { describe, expect, test } from 'vitest'
import { unboundTables } from './world/tenant-predicates.ts'

const tenantId = '018f0000-0000-7000-8000-00000000000a'
const stranger = '018f0000-0000-7000-8000-00000000000b'
const tables = new Set(tenantRelations().map(({ name }) => name))
const faults = (text: string, values: unknown[] = [tenantId]) => unboundTables({ text, values }, { tables, tenantId })

describe('ISO-10 (control) the reader of the query log accepts', () => {
  test.for([
    `select id from app.plan where tenant_id = $1 and 1 = 1`.replace('tenant_id', 'plan.tenant_id'),
    `select "plan"."id" from "app"."plan" where ("plan"."tenant_id" = $1 and ("plan"."title" = 'a' or "plan"."title" = 'b'))`,
    `select 1 from "app"."plan" "p" where $1::uuid = "p"."tenant_id"`,
    `select 1 from app.plan p left join app.document d on d.tenant_id = $1 and d.id = p.document_id where p.tenant_id = $1`,
    `select 1 from app.plan p join app.document d on (d.tenant_id = $1 and p.tenant_id = $1)`,
    `select 1 from app.plan p where p.tenant_id = $1 and exists (select 1 from app.unit u where u.tenant_id = $1)`,
    `with c as (select 1 from app.unit u where u.tenant_id = $1) select 1 from c`,
    `select 1 from app.plan p where p.tenant_id = '${tenantId}' union all select 1 from app.unit u where u.tenant_id = $1`,
    `insert into app.unit (tenant_id, id) values ($1, $1), ($1, default)`,
    `update app.plan set title = 'x' where plan.tenant_id = $1 and (plan.id = $1)`,
    `delete from app.assignment where assignment.tenant_id = $1`,
    `select 1 from identity.membership`,
    `select max(r.revision) from template.revision r`,
  ])('%s', async (text) => {
    expect(await faults(text)).toEqual([])
  })
})

describe('ISO-10, ISO-21 (control) the reader of the query log finds the table that is not bound to the tenant in', () => {
  test.for([
    [`select 1 from app.plan p`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id is not null`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id = p.tenant_id`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id <> $1`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id = any (array[$1])`, 'app.plan as p'],
    [`select 1 from app.plan p where p.id = $1`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id = $1 or p.status = 'issued'`, 'app.plan as p'],
    [`select 1 from app.plan p where not (p.tenant_id = $1)`, 'app.plan as p'],
    [`select 1 from app.plan p where p.tenant_id = '${stranger}'`, 'app.plan as p'],
    [`select 1 from app.plan p join app.document d on d.id = p.document_id where p.tenant_id = $1`, 'app.document as d'],
    [`select 1 from app.plan p join app.document d on d.tenant_id = p.tenant_id where p.tenant_id = $1`, 'app.document as d'],
    [`select 1 from app.plan p left join app.document d on d.tenant_id = $1 and p.tenant_id = $1`, 'app.plan as p'],
    [`select 1 from app.plan p, app.document d where p.tenant_id = $1`, 'app.document as d'],
    [`select 1 from app.plan p where p.tenant_id = $1 and exists (select 1 from app.unit u where u.id = p.id)`, 'app.unit as u'],
    [`select (select max(id::text) from app.unit u) from app.plan p where p.tenant_id = $1`, 'app.unit as u'],
    [`select 1 from (select * from app.unit u) q`, 'app.unit as u'],
    [`with c as (select 1 from app.unit u) select 1 from c`, 'app.unit as u'],
    [`select 1 from app.plan p where p.tenant_id = $1 union all select 1 from app.unit u`, 'app.unit as u'],
    [`select 1 from pub.publication p`, 'pub.publication as p'],
    [`update app.plan set title = 'x' where plan.id = $1`, 'app.plan as plan'],
    [`update app.plan set title = 'x' from app.unit u where plan.tenant_id = $1`, 'app.unit as u'],
    [`update app.plan set tenant_id = $1 where plan.tenant_id = $1`, 'tenant_id is changed'],
    [`delete from app.assignment where assignment.node_id = $1`, 'app.assignment as assignment'],
    [`delete from app.assignment using app.unit u where assignment.tenant_id = $1`, 'app.unit as u'],
    [`insert into app.unit (id) values ($1)`, 'app.unit is inserted'],
    [`insert into app.unit (tenant_id, id) values ($1, $1), ('${stranger}', $1)`, 'app.unit is inserted'],
    [`insert into app.unit select $1, $1`, 'app.unit is inserted'],
    [`insert into app.unit (tenant_id, id) select u.tenant_id, u.id from app.unit u`, 'app.unit as u'],
    [`copy app.unit from stdin`, 'CopyStmt'],
  ])('%s', async ([text, named]) => {
    const found = await faults(text as string)
    expect(found.join('; ')).toContain(named)
  })
})
