import { parse } from 'libpg-query'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a statement is held against: the tables of tenants, and the tenant in whose transaction it was sent. */
export interface Held {
  readonly tables: ReadonlySet<string>
  readonly tenantId: string
}

type Node = { readonly [key: string]: unknown }

/** A table in a FROM clause, with the conditions that its rows must meet. */
interface Source {
  readonly table: string
  readonly alias: string
  readonly conditions: readonly Node[]
}

/**
 * Where a statement fails to name the tenant (ISO-10), in words; empty when every tenant table in it, in joins and
 * sub-selects too, is bound to `tenantId` by a condition of its own that no OR weakens. Read by PostgreSQL's own parser.
 */
export async function unboundTables({ text, values }: Statement, held: Held): Promise<string[]> {
  const { stmts } = (await parse(text)) as unknown as { stmts: { stmt: Node }[] }
  const faults: string[] = []
  const isTenant = (node: Node) => constantOf(node, values) === held.tenantId
  for (const each of everyStatement(stmts)) {
    for (const { table, alias, conditions } of sourcesOf(each)) {
      if (!held.tables.has(table)) continue
      if (!conditions.some((condition) => binds(condition, alias, isTenant))) faults.push(`${table} as ${alias} is not bound to the tenant`)
    }
    faults.push(...faultsOfInsert(each, held, isTenant))
    if (changesTenant(each)) faults.push('tenant_id is changed')
  }
  return faults
}

/** Every table that a statement names, with its schema. */
export async function tablesOf(text: string): Promise<Set<string>> {
  const names = new Set<string>()
  visit(await parse(text), (kind, node) => void (kind === 'RangeVar' && names.add(nameOf(node))))
  return names
}

/** Statements and sub-selects, however deep, as [kind, node]. */
function everyStatement(root: unknown): [string, Node][] {
  const found: [string, Node][] = []
  visit(root, (kind, node) => void (/^(Select|Insert|Update|Delete|Merge|Copy)Stmt$/.test(kind) && found.push([kind, node])))
  return found
}

function visit(value: unknown, see: (kind: string, node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  for (const [key, below] of Object.entries(value)) {
    if (below !== null && typeof below === 'object' && !Array.isArray(below)) see(kindOf(key), below as Node)
    visit(below, see)
  }
}

/** Some members hold a node without its wrapper. */
function kindOf(key: string): string {
  if (key === 'larg' || key === 'rarg') return 'SelectStmt'
  return key === 'relation' ? 'RangeVar' : key
}

function sourcesOf([kind, node]: [string, Node]): Source[] {
  const where = conjuncts(node['whereClause'])
  if (kind === 'SelectStmt') return list(node['fromClause']).flatMap((each) => sourcesIn(each, where))
  if (kind === 'InsertStmt' || kind === 'CopyStmt') return []
  const target = source(node['relation'] as Node, where)
  return [target, ...list(node['fromClause'] ?? node['usingClause']).flatMap((each) => sourcesIn(each, where))]
}

/** An outer join's condition binds the side that may be missing, never the side that is kept. */
function sourcesIn(node: Node, conditions: readonly Node[]): Source[] {
  const table = node['RangeVar'] as Node | undefined
  if (table) return [source(table, conditions)]
  const join = node['JoinExpr'] as Node | undefined
  if (!join) return []
  const own = conjuncts(join['quals'])
  const left = ['JOIN_INNER', 'JOIN_RIGHT'].includes(String(join['jointype'])) ? own : []
  const right = ['JOIN_INNER', 'JOIN_LEFT'].includes(String(join['jointype'])) ? own : []
  return [...sourcesIn(join['larg'] as Node, [...conditions, ...left]), ...sourcesIn(join['rarg'] as Node, [...conditions, ...right])]
}

function source(table: Node, conditions: readonly Node[]): Source {
  const alias = (table['alias'] as Node | undefined)?.['aliasname'] ?? table['relname']
  return { table: nameOf(table), alias: String(alias), conditions }
}

function nameOf(table: Node): string {
  return `${String(table['schemaname'] ?? '')}.${String(table['relname'])}`
}

function conjuncts(condition: unknown): Node[] {
  if (!condition) return []
  const both = (condition as Node)['BoolExpr'] as Node | undefined
  return both?.['boolop'] === 'AND_EXPR' ? list(both['args']).flatMap(conjuncts) : [condition as Node]
}

/** `alias.tenant_id = tenant`, either way round. */
function binds(condition: Node, alias: string, isTenant: (node: Node) => boolean): boolean {
  const compared = condition['A_Expr'] as Node | undefined
  if (compared?.['kind'] !== 'AEXPR_OP' || wordsOf(compared['name']).join() !== '=') return false
  const [left, right] = [compared['lexpr'] as Node, compared['rexpr'] as Node]
  const isColumn = (node: Node) => columnOf(node)?.slice(-2).join('.') === `${alias}.tenant_id`
  return (isColumn(left) && isTenant(right)) || (isColumn(right) && isTenant(left))
}

function columnOf(node: Node): string[] | null {
  const column = node['ColumnRef'] as Node | undefined
  return column ? wordsOf(column['fields']) : null
}

/** The value of a parameter or literal, a cast of it included. */
function constantOf(node: Node, values: readonly unknown[]): unknown {
  const cast = node['TypeCast'] as Node | undefined
  if (cast) return constantOf(cast['arg'] as Node, values)
  const parameter = node['ParamRef'] as { number?: number } | undefined
  if (parameter) return values[(parameter.number ?? 0) - 1]
  return ((node['A_Const'] as Node | undefined)?.['sval'] as Node | undefined)?.['sval']
}

/** Every row of an insert carries the tenant itself; rows out of a SELECT are not used (SCL-08). */
function faultsOfInsert([kind, node]: [string, Node], held: Held, isTenant: (node: Node) => boolean): string[] {
  if (kind === 'CopyStmt' || kind === 'MergeStmt') return [`${kind} is not used (SCL-08)`]
  if (kind !== 'InsertStmt') return []
  const table = nameOf(node['relation'] as Node)
  if (!held.tables.has(table)) return []
  const place = list(node['cols']).findIndex((column) => (column['ResTarget'] as Node)['name'] === 'tenant_id')
  const rows = list(((node['selectStmt'] as Node | undefined)?.['SelectStmt'] as Node | undefined)?.['valuesLists'])
  const ownRow = (row: Node) => isTenant(list((row['List'] as Node)['items'])[place] ?? {})
  return place >= 0 && rows.length > 0 && rows.every(ownRow) ? [] : [`a row of ${table} is inserted without the tenant`]
}

function changesTenant([kind, node]: [string, Node]): boolean {
  return kind === 'UpdateStmt' && list(node['targetList']).some((each) => (each['ResTarget'] as Node)['name'] === 'tenant_id')
}

function wordsOf(names: unknown): string[] {
  return list(names).map((name) => String((name['String'] as Node | undefined)?.['sval'] ?? '*'))
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : []
}
