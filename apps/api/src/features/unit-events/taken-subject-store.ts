import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode, position, responsibility, type takeover } from '@trongtam/db/tables'
import { and, eq, inArray } from 'drizzle-orm'

type Subject = Pick<typeof takeover.$inferSelect, 'subject' | 'subjectId'>

/** What each thing that was taken over is called: a task by its words, a duty by its own, a position by its title. */
export async function wordsOfSubjects(db: TenantDb, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const idsOf = (kind: Subject['subject']) => subjects.flatMap(({ subject, subjectId }) => (subject === kind ? [subjectId] : []))
  const tasks = await db
    .select({ id: assignment.id, words: planNode.text })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
    .where(and(ofTenant(db, assignment), inArray(assignment.id, idsOf('assignment'))))
  const duties = await db
    .select({ id: responsibility.id, words: responsibility.duty })
    .from(responsibility)
    .where(and(ofTenant(db, responsibility), inArray(responsibility.id, idsOf('responsibility'))))
  const positions = await db
    .select({ id: position.id, words: position.title })
    .from(position)
    .where(and(ofTenant(db, position), inArray(position.id, idsOf('position'))))
  return new Map([...tasks, ...duties, ...positions].map(({ id, words }) => [id, words]))
}
