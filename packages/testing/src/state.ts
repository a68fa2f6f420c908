import { ownerSession } from '@trongtam/db/operator'
import { adminUrl } from './test-database.ts'

export interface StateOf {
  readonly tenantIds: readonly string[]
  readonly personIds: readonly string[]
}

/** What the clock alone changes. */
const restless = new Set(['identity.session', 'identity.sign_in_failure'])

/**
 * Every row of these tenants and persons, table by table, past row security: how many, and a digest of them all. Two
 * equal states mean that nothing was written between them, and `rows` tells by how much they differ. Of the run's database unless told.
 */
export function stateOf({ tenantIds, personIds }: StateOf, url = adminUrl()): Promise<Record<string, { rows: number; digest: string }>> {
  return ownerSession(url, async ({ query }) => {
    await query('reset role')
    const { rows: columns } = await query<{ relation: string; column: string }>(
      `select format('%s.%s', table_schema, table_name) as relation, column_name as column from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_type = 'BASE TABLE' and table_schema in ('app', 'pub', 'identity') and column_name in ('tenant_id', 'person_id') order by 1`,
    )
    const state: Record<string, { rows: number; digest: string }> = {}
    for (const [relation, keys] of Map.groupBy(columns, (each) => each.relation)) {
      if (restless.has(relation)) continue
      const where = keys.map(({ column }) => (column === 'tenant_id' ? 'tenant_id = any($1)' : 'person_id = any($2)')).join(' or ')
      const { rows } = await query<{ rows: number; digest: string }>(
        `select count(*)::int as rows, coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as digest from ${relation} t
         where $1::uuid[] is not null and $2::uuid[] is not null and (${where})`,
        [tenantIds, personIds],
      )
      if (rows[0]) state[relation] = rows[0]
    }
    return state
  })
}
