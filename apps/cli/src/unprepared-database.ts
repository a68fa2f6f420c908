/** The SQL state that an error of PostgreSQL carries, itself or as its cause; empty: none. */
export function sqlStateOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } }
  return code ?? cause?.code ?? ''
}

/** What PostgreSQL says of a database without the schema or the roles, as a sentence; null: it says something else. */
export function unpreparedDatabase(error: unknown, named: string): Error | null {
  // Unknown schema, table, column or role.
  if (!['3F000', '42P01', '42703', '22023'].includes(sqlStateOf(error))) return null
  return new Error(`The database of ${named} is not prepared: run pnpm trongtam migrate first.`, { cause: error })
}
