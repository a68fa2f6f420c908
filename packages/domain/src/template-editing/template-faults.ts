import { isIsoDate } from '../iso-date.ts'
import { themeId } from '../plan-item.ts'
import { levelFromRow, levelToRow, type TargetLevel } from '../target.ts'
import type { TemplateBasis, TemplateContent, TemplateMilestone, TemplateNode, TemplateTarget } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { mayStandBelow } from './template-tree.ts'

export const templateFaultCodes = [
  'no-words',
  'id-twice',
  'parent-unknown',
  'parents-in-a-ring',
  'misplaced',
  'level-invalid',
  'node-unknown',
  'document-unnamed',
  'date-invalid',
  'origin-unknown',
] as const
export type TemplateFaultCode = (typeof templateFaultCodes)[number]

/** `path`: `theme`, or the id of what is at fault and its field, as in `n12.text`. */
export interface TemplateFault {
  readonly path: string
  readonly code: TemplateFaultCode
}

/**
 * All that makes a content no template; empty for every content that edits made out of a faultless one. Where the ids of
 * the revision before are given, `cameFrom` may name no others.
 */
export function templateFaults(content: TemplateContent, earlierIds: ReadonlySet<string> | null = null): TemplateFault[] {
  const nodeById = new Map(content.nodes.map((node) => [node.id, node]))
  return [
    ...faultIf(isBlank(content.theme.text), themeId, 'no-words'),
    ...idsTwice(content).map((id): TemplateFault => ({ path: `${id}.id`, code: 'id-twice' })),
    ...content.nodes.flatMap((node) => [...nodeFaults(node, nodeById, earlierIds), ...node.targets.flatMap(targetFaults)]),
    ...content.bases.flatMap((basis) => basisFaults(basis, nodeById)),
    ...content.milestones.flatMap(milestoneFaults),
  ]
}

/** What is wrong with a target by itself. */
export function targetFaults({ id, name, level }: TemplateTarget): TemplateFault[] {
  return [...faultIf(isBlank(name), `${id}.name`, 'no-words'), ...faultIf(!isValidLevel(level), `${id}.level`, 'level-invalid')]
}

/** What is wrong with a basis; `nodeById` are the nodes it may hang on. */
export function basisFaults({ id, nodeId, document }: TemplateBasis, nodeById: ReadonlyMap<string, TemplateNode>): TemplateFault[] {
  return [
    ...faultIf(nodeId !== null && !nodeById.has(nodeId), `${id}.nodeId`, 'node-unknown'),
    ...faultIf(isBlank(document.title) && isBlank(document.numberSymbol ?? ''), `${id}.document`, 'document-unnamed'),
    ...faultIf(document.issuedOn !== null && !isIsoDate(document.issuedOn), `${id}.issuedOn`, 'date-invalid'),
  ]
}

/** What is wrong with a milestone by itself. */
export function milestoneFaults({ id, name, on }: TemplateMilestone): TemplateFault[] {
  return [...faultIf(isBlank(name), `${id}.name`, 'no-words'), ...faultIf(!isIsoDate(on), `${id}.on`, 'date-invalid')]
}

function nodeFaults(node: TemplateNode, nodeById: ReadonlyMap<string, TemplateNode>, earlierIds: ReadonlySet<string> | null): TemplateFault[] {
  const parent = node.parentId === null ? null : nodeById.get(node.parentId)
  return [
    ...faultIf(isBlank(node.text), `${node.id}.text`, 'no-words'),
    ...faultIf(parent === undefined, `${node.id}.parentId`, 'parent-unknown'),
    ...faultIf(isOnRing(node, nodeById), `${node.id}.parentId`, 'parents-in-a-ring'),
    ...faultIf(parent !== undefined && !mayStandBelow(node.kind, parent?.kind ?? null), `${node.id}.parentId`, 'misplaced'),
    ...faultIf(
      node.cameFrom.some((id) => id === node.id || (earlierIds !== null && !earlierIds.has(id))),
      `${node.id}.cameFrom`,
      'origin-unknown',
    ),
  ]
}

function idsTwice({ nodes, bases, milestones }: TemplateContent): string[] {
  const ids = [themeId, ...nodes.flatMap(({ id, targets }) => [id, ...targets.map((target) => target.id)]), ...[...bases, ...milestones].map(({ id }) => id)]
  const seen = new Set<string>()
  return ids.filter((id) => seen.has(id) || !seen.add(id))
}

function isOnRing(node: TemplateNode, nodeById: ReadonlyMap<string, TemplateNode>): boolean {
  const passed = new Set<string>()
  let above = node.parentId
  while (above !== null && !passed.has(above)) {
    if (above === node.id) return true
    passed.add(above)
    above = nodeById.get(above)?.parentId ?? null
  }
  return false
}

function isValidLevel(level: TargetLevel): boolean {
  const row = levelToRow(level)
  const numbersAreFinite = [row.low, row.high].every((number) => number === null || Number.isFinite(number))
  return numbersAreFinite && (row.text === null || !isBlank(row.text)) && levelFromRow(row) !== null
}

function isBlank(text: string): boolean {
  return tidyText(text) === ''
}

function faultIf(isAtFault: boolean, path: string, code: TemplateFaultCode): TemplateFault[] {
  return isAtFault ? [{ path, code }] : []
}
