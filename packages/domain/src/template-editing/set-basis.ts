import type { TemplateBasis, TemplateContent } from '../template.ts'
import { holdsId } from './holds-id.ts'
import { basisFaults } from './template-faults.ts'

/** Adds a legal basis or replaces the one with its id. One that is not valid, or whose id something else has, leaves the content as it is: the same object. */
export function setBasis(content: TemplateContent, basis: TemplateBasis): TemplateContent {
  const replaces = content.bases.some(({ id }) => id === basis.id)
  const nodeById = new Map(content.nodes.map((node) => [node.id, node]))
  if (basisFaults(basis, nodeById).length > 0 || (!replaces && holdsId(content, basis.id))) return content
  return { ...content, bases: replaces ? content.bases.map((one) => (one.id === basis.id ? basis : one)) : [...content.bases, basis] }
}

/** Takes a legal basis away. */
export function removeBasis(content: TemplateContent, basisId: string): TemplateContent {
  const bases = content.bases.filter(({ id }) => id !== basisId)
  return bases.length === content.bases.length ? content : { ...content, bases }
}
