import type pg from 'pg'
import type { Statement } from './tenant-predicates.ts'

/** How a plan reads a table: the node's type, and the condition its index is searched with ('' for a whole table). */
export interface Scan {
  readonly node: string
  readonly table: string
  readonly condition: string
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Schema?: string
  readonly Plans?: readonly PlanNode[]
}

/**
 * How the server would read the tenant tables of a statement, within the tenant's own transaction. On tables as small
 * as a test's a whole scan is always cheaper, so that is switched off: what is left is what large tables get.
 */
export async function scansOf(
  client: pg.Client,
  { text, values, tenantId, personId }: Statement & { readonly tenantId: string; readonly personId: string },
): Promise<Scan[]> {
  await client.query('begin')
  try {
    await client.query('select app.set_tenant($1, $2)', [tenantId, personId])
    await client.query('set local enable_seqscan = off; set local jit = off')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (format json, verbose) ${text}`, [...values])
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scansIn(Plan)))
  } finally {
    await client.query('rollback')
  }
}

function scansIn(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn)
  const table = `${node.Schema ?? ''}.${node['Relation Name'] ?? node['Index Name'] ?? ''}`
  if (node['Node Type'] === 'Bitmap Heap Scan' || !/Scan$/.test(node['Node Type'])) return below
  if (node.Schema === 'template' || /^(CTE|WorkTable|Subquery|Function|Values|Result)/.test(node['Node Type'])) return below
  const condition = (node['Index Cond'] ?? '').replaceAll(/[\w"]+\.tenant_id/g, 'tenant_id')
  return [{ node: node['Node Type'], table, condition }, ...below]
}
