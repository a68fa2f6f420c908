import { themeId, type ItemFields, type TemplateItem } from '../plan-item.ts'
import type { CitedDocument, TemplateBasis, TemplateContent, TemplateMilestone, TemplateNode, TemplateTarget } from '../template.ts'

/** A revision as one tree of items: targets hang on their node, bases on theirs or on nothing, milestones on nothing. */
export function templateItems(content: TemplateContent): TemplateItem[] {
  return [
    { ...topmost, id: themeId, kind: 'theme', position: 1, fields: { text: content.theme.text }, rules: { text: content.theme.rule } },
    ...content.nodes.flatMap((node) => [nodeItem(node), ...node.targets.map((target, index) => targetItem(target, node.id, index + 1))]),
    ...content.bases.map((basis, index) => basisItem(basis, index + 1)),
    ...content.milestones.map((milestone, index) => milestoneItem(milestone, index + 1)),
  ]
}

const topmost = { parentId: null, cameFrom: [] } as const

function nodeItem({ id, parentId, kind, position, text, rule, placeRule, cameFrom }: TemplateNode): TemplateItem {
  return { id, parentId, kind, position, fields: { text }, rules: { text: rule, place: placeRule }, cameFrom }
}

function targetItem({ id, indicator, name, level, due, rule }: TemplateTarget, parentId: string, position: number): TemplateItem {
  return { id, parentId, kind: 'target', position, fields: { indicator, name, level, due }, rules: { level: rule }, cameFrom: [] }
}

function basisItem({ id, nodeId, document, place, rule }: TemplateBasis, position: number): TemplateItem {
  const fields = { document: documentField(document), place }
  return { id, parentId: nodeId, kind: 'basis', position, fields, rules: { document: rule, place: rule }, cameFrom: [] }
}

/** A copy, since an interface is not a Json to the compiler. */
function documentField(document: CitedDocument): ItemFields {
  return { ...document }
}

function milestoneItem({ id, name, on, rule }: TemplateMilestone, position: number): TemplateItem {
  return { ...topmost, id, kind: 'milestone', position, fields: { name, on }, rules: { name: rule, on: rule } }
}
