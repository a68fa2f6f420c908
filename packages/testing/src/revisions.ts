import { ownerSession } from '@trongtam/db/operator'
import { revision, templateNode } from '@trongtam/db/tables'
import type { TemplateContent, TemplateNode } from '@trongtam/domain'
import { revisionOrNone } from '@trongtam/records'
import { desc, eq } from 'drizzle-orm'
import { adminUrl } from './test-database.ts'

interface Asked {
  readonly decideBy?: string | null
}

/** The next revision of a template: what `change` makes of the last one. Answers its number. */
export function aRevision(templateId: string, change: (content: TemplateContent) => TemplateContent, { decideBy = null }: Asked = {}): Promise<number> {
  return ownerSession(adminUrl(), async ({ db }) => {
    const [last] = await db.select().from(revision).where(eq(revision.templateId, templateId)).orderBy(desc(revision.revision)).limit(1)
    const said = await revisionOrNone(db, templateId, last?.revision ?? 0)
    if (!last || !said) throw new Error('a revision follows one that is there')
    const { theme, nodes, bases, milestones } = change(said.content)
    const own = { templateId, revision: last.revision + 1 }
    await db.insert(revision).values({
      ...last,
      ...own,
      theme: theme.text,
      themeRule: theme.rule,
      bases,
      milestones,
      decideBy,
      summary: `bản ${own.revision}`,
      publishedAt: new Date(),
    })
    for (let from = 0; from < nodes.length; from += 500)
      await db.insert(templateNode).values(nodes.slice(from, from + 500).map((node) => ({ ...rowOf(node), ...own })))
    return own.revision
  })
}

function rowOf({ id, parentId, targets, cameFrom, ...node }: TemplateNode) {
  return { ...node, nodeId: id, parentNodeId: parentId, targets: [...targets], cameFrom: [...cameFrom] }
}
