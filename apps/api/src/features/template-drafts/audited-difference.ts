import type { TemplateContent } from '@trongtam/domain'

interface Draft {
  readonly title: string
  readonly content: TemplateContent
}

/** What two states of a draft say otherwise, piece by piece, as the audit keeps it. */
export function auditedDifference(before: Draft, after: Draft): { readonly before: object; readonly after: object } {
  const [was, is] = [piecesOf(before), piecesOf(after)]
  return { before: otherThan(was, is), after: otherThan(is, was) }
}

interface Pieces {
  readonly title: string
  readonly theme: string
  readonly nodes: readonly object[]
  readonly milestones: readonly object[]
}

function piecesOf({ title, content }: Draft): Pieces {
  const { theme, nodes, bases, milestones } = content
  return {
    title,
    theme: theme.text,
    nodes: [
      ...nodes.map(({ id, parentId, text, targets }) => ({ nodeId: id, parentId, text, targets: targets.map(({ name }) => ({ text: name })) })),
      ...bases.map(({ nodeId, document }) => ({ nodeId, numberSymbol: document.numberSymbol, title: document.title })),
    ],
    milestones: milestones.map(({ name, on }) => ({ text: name, dueOn: on })),
  }
}

function otherThan(one: Pieces, other: Pieces): object {
  const told = new Set([...other.nodes, ...other.milestones].map((piece) => JSON.stringify(piece)))
  const isOwn = (piece: object) => !told.has(JSON.stringify(piece))
  const [nodes, milestones] = [one.nodes.filter(isOwn), one.milestones.filter(isOwn)]
  return {
    title: one.title,
    ...(one.theme !== other.theme && { theme: one.theme }),
    ...(nodes.length > 0 && { nodes }),
    ...(milestones.length > 0 && { milestones }),
  }
}
