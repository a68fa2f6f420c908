import type { Statement } from './capture-statement.ts'

/** The tree as a handler would read it that keeps no counts: everything counted for every node, each time. */
export function liveTree(tenantId: string, planId: string): Statement {
  return {
    text: `select n.id, n.parent_id, n.kind, n.number, n.text, n.origin, n.source_line, n.version, v.name as lead, l.due_on,
        (select count(*) from app.target t where t.tenant_id = $1 and t.node_id = n.id) as target_count,
        (select count(*) from app.citation c where c.tenant_id = $1 and c.node_id = n.id) as citation_count,
        (select count(*) from app.assignment a where a.tenant_id = $1 and a.node_id = n.id) as assignment_count,
        (select count(*) from app.plan_node m where m.tenant_id = $1 and m.plan_id = $2 and m.kind = 'task' and not exists
          (select from app.assignment a where a.tenant_id = $1 and a.node_id = m.id and a.role = 'lead')) as without_lead
      from app.plan_node n
      left join app.assignment l on l.tenant_id = $1 and l.node_id = n.id and l.role = 'lead'
      left join app.unit_version v on v.tenant_id = $1 and v.unit_id = l.unit_id and v.valid @> current_date
      where n.tenant_id = $1 and n.plan_id = $2 order by n.ordinal`,
    values: [tenantId, planId],
  }
}

/** Provinces compared from their plans themselves, as one would without publications: every node of the year, each time. */
export function liveComparison(templateId: string): Statement {
  return {
    text: `select t.slug, t.name,
        count(*) filter (where n.kind = 'group' and n.text = tn.text) as kept,
        count(*) filter (where n.kind = 'group' and n.text <> tn.text) as reworded,
        count(*) filter (where n.kind = 'group' and tn.node_id is null) as added,
        count(*) filter (where n.kind = 'task') as tasks,
        count(*) filter (where n.kind = 'task' and n.origin = 'local') as local_tasks,
        (select json_agg(json_build_object('name', g.name, 'low', g.low, 'unit', g.unit)) from app.target g join app.plan_node m on m.tenant_id = g.tenant_id and m.id = g.node_id where g.tenant_id = t.id and m.plan_id = p.id) as targets
      from platform.tenant t
      join app.plan p on p.tenant_id = t.id and p.school_year = 2026
      join app.plan_node n on n.tenant_id = t.id and n.plan_id = p.id
      left join template.node tn on tn.template_id = $1 and tn.node_id = n.template_node_id
      group by t.id, t.slug, t.name, p.id order by t.name`,
    values: [templateId],
  }
}
