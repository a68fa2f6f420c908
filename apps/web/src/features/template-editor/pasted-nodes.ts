import { type OutlineProblem, placeOutline, readOutline, type TemplateContent } from '@trongtam/domain'
import { pastePlace } from './paste-place.ts'

/** What pasting a text did. */
export interface PastedNodes {
  readonly content: TemplateContent
  readonly groups: number
  readonly tasks: number
  readonly problems: readonly OutlineProblem[]
  /** The first node that came. */
  readonly firstId: string | null
}

/** Several lines, or cells of a table: such a text becomes nodes where it is pasted; a single line is words. */
export function isOutline(text: string): boolean {
  return /[\n\t]/.test(text.trim())
}

/** The content with the groups and tasks of a text put in beside a node. */
export function pasteNodes(content: TemplateContent, text: string, activeId: string | null, newId: () => string): PastedNodes {
  const { nodes: outline, problems } = readOutline(text)
  const nodes = placeOutline(content.nodes, outline, pastePlace(content.nodes, outline, activeId), newId)
  const before = new Set(content.nodes.map(({ id }) => id))
  const made = nodes.filter(({ id }) => !before.has(id))
  return {
    content: made.length === 0 ? content : { ...content, nodes },
    groups: made.filter(({ kind }) => kind === 'group').length,
    tasks: made.filter(({ kind }) => kind === 'task').length,
    problems,
    firstId: made[0]?.id ?? null,
  }
}
