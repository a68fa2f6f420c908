import type { TemplateContent, TemplateTarget } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { holdsId } from './holds-id.ts'
import { targetFaults } from './template-faults.ts'

/**
 * Puts a target on a node, in place of the one with its id or behind the others. One that is no valid target, or whose id
 * something else has, leaves the content as it is: the same object.
 */
export function setTarget(content: TemplateContent, nodeId: string, target: TemplateTarget): TemplateContent {
  const node = content.nodes.find(({ id }) => id === nodeId)
  const replaces = node?.targets.some(({ id }) => id === target.id) ?? false
  if (node === undefined || targetFaults(target).length > 0 || (!replaces && holdsId(content, target.id))) return content
  const tidy = { ...target, name: tidyText(target.name) }
  const targets = replaces ? node.targets.map((one) => (one.id === target.id ? tidy : one)) : [...node.targets, tidy]
  return { ...content, nodes: content.nodes.map((one) => (one.id === nodeId ? { ...one, targets } : one)) }
}

/** Takes a target away from whatever node has it. */
export function removeTarget(content: TemplateContent, targetId: string): TemplateContent {
  const has = (targets: readonly TemplateTarget[]) => targets.some(({ id }) => id === targetId)
  if (!content.nodes.some(({ targets }) => has(targets))) return content
  return {
    ...content,
    nodes: content.nodes.map((node) => (has(node.targets) ? { ...node, targets: node.targets.filter(({ id }) => id !== targetId) } : node)),
  }
}
