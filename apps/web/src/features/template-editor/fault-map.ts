import type { TemplateContent, TemplateFault } from '@trongtam/domain'
import { templateFaults, themeId } from '@trongtam/domain'

/** The faults of a draft by where they are shown: the node, or the theme; those of a target or basis at its node. */
export function faultMap(content: TemplateContent, earlierIds: ReadonlySet<string>): ReadonlyMap<string, readonly TemplateFault[]> {
  const nodeOf = new Map([
    ...content.nodes.flatMap(({ id, targets }) => [[id, id] as const, ...targets.map((target) => [target.id, id] as const)]),
    ...content.bases.map(({ id, nodeId }) => [id, nodeId ?? id] as const),
  ])
  return Map.groupBy(templateFaults(content, earlierIds), ({ path }) => {
    const [id = themeId] = path.split('.')
    return nodeOf.get(id) ?? id
  })
}
