import type { TenantDb } from '@trongtam/db'
import type { TemplateContent } from '@trongtam/domain'
import { sql } from 'drizzle-orm'
import type { TemplateDraftRow } from './template-draft-store.ts'

interface RevisionHead {
  readonly summary: string
  readonly decideBy: string | null
  readonly changes: Readonly<Record<string, number>>
}

/** Publishes a draft as it stands as the next revision of its template; answers its number. Refused by the database outside the ministry. */
export async function insertRevision(db: TenantDb, draft: TemplateDraftRow, { summary, decideBy, changes }: RevisionHead): Promise<number> {
  const { theme, nodes, bases, milestones }: TemplateContent = draft.content
  const head = {
    theme: theme.text,
    themeRule: theme.rule,
    source: draft.source,
    confidence: 'high',
    note: draft.note,
    summary,
    changes,
    decideBy,
    bases,
    milestones,
  }
  const { rows } = await db.execute<{ revision: number }>(
    sql`select template.publish(${draft.templateId}, ${draft.schoolYear}, ${draft.title}, ${JSON.stringify(head)}, ${JSON.stringify(nodes)}) as revision`,
  )
  return rows[0]?.revision ?? 0
}

interface Opening {
  readonly id: string
  readonly closesOn: string
}

/** Shows the provinces a draft as it stands. Refused by the database outside the ministry. */
export async function insertConsultation(db: TenantDb, draft: TemplateDraftRow, { id, closesOn }: Opening): Promise<void> {
  const content = JSON.stringify(draft.content)
  await db.execute(sql`select template.open_consultation(${id}, ${draft.id}, ${draft.schoolYear}, ${draft.title}, ${content}, ${closesOn})`)
}

/** Takes a draft out of the provinces' sight; answers whether it was in it. Refused by the database outside the ministry. */
export async function endConsultation(db: TenantDb, draftId: string): Promise<boolean> {
  const { rows } = await db.execute<{ ended: boolean }>(sql`select template.close_consultation(${draftId}) as ended`)
  return rows[0]?.ended ?? false
}
