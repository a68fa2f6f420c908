import { openTestApp } from '@trongtam/api/test-app'
import { type DatabaseUrls, openDatabase } from '@trongtam/db'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The statement the API itself sends for a read, so that the references run the very same one. */
export async function captureStatement(urls: DatabaseUrls, token: string, path: string): Promise<Statement> {
  const seen: Statement[] = []
  const database = openDatabase(urls, { poolSize: 1, onQuery: (text, values) => void seen.push({ text, values }) })
  try {
    const answer = await openTestApp(database)('GET', path, { headers: { cookie: `trongtam=${token}` } })
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${answer.text}`)
  } finally {
    await database.close()
  }
  const own = seen.filter(({ text }) => text.includes('"app"."plan_node"'))
  if (own.length !== 1 || !own[0]) throw new Error(`${path} takes ${own.length} statements on plan_node`)
  return own[0]
}
