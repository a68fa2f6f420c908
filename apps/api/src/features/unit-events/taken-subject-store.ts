import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode, position, responsibility, type takeover } from '@trongtam/db/tables'
import { and, eq, inArray } from 'drizzle-orm'

type Subject = Pick<typeof takeover.$inferSelect, 'subject' | 'subjectId'>
type Find = (db: TenantDb, ids: readonly string[]) => Promise<{ id: string; words: string }[]>

/** What each thing that was taken over is called: a task by its words, a duty by its own, a position by its title. */
export async function wordsOfSubjects(db: TenantDb, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  for (const [subject, own] of Map.groupBy(subjects, (each) => each.subject)) {
    const found = await finders[subject](
      db,
      own.map(({ subjectId }) => subjectId),
    )
    for (const each of found) words.set(each.id, each.words)
  }
  return words
}

const finders: Readonly<Record<Subject['subject'], Find>> = {
  assignment: (db, ids) =>
    db
      .select({ id: assignment.id, words: planNode.text })
      .from(assignment)
      .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
      .where(and(ofTenant(db, assignment), inArray(assignment.id, [...ids]))),
  responsibility: (db, ids) =>
    db
      .select({ id: responsibility.id, words: responsibility.duty })
      .from(responsibility)
      .where(and(ofTenant(db, responsibility), inArray(responsibility.id, [...ids]))),
  position: (db, ids) =>
    db
      .select({ id: position.id, words: position.title })
      .from(position)
      .where(and(ofTenant(db, position), inArray(position.id, [...ids]))),
}
