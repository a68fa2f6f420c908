import {
  type FieldRule,
  fieldRules,
  moveNode,
  type RebaseConflict,
  removeBasis,
  removeMilestone,
  removeNode,
  removeTarget,
  rewordNode,
  setBasis,
  setMilestone,
  setRule,
  setTarget,
  setTheme,
  type TemplateContent,
  themeId,
} from '@trongtam/domain'
import { headId } from './rebase-sheet.ts'
import { headFields, type Sheet, withContent } from './sheet.ts'

/** The sheet after a person has chosen one side of a conflict; what stands is mine, and what one removed the other's. */
export function takeSide(sheet: Sheet, conflict: RebaseConflict, side: 'mine' | 'theirs'): Sheet {
  const { nodeId, field } = conflict
  const value = conflict[side]
  if (nodeId === headId) {
    const known = headFields.find((name) => name === field)
    return known && typeof value === 'string' ? { ...sheet, [known]: value } : sheet
  }
  const { content } = sheet
  if (field === 'removed') return value === null ? withContent(sheet, withoutItem(content, nodeId)) : sheet
  if (field === 'order') return withContent(sheet, inOrder(content, nodeId, value))
  return withContent(sheet, withValue(content, nodeId, field, value))
}

function withoutItem(content: TemplateContent, id: string): TemplateContent {
  return [removeNode, removeTarget, removeBasis, removeMilestone].reduce((before, remove) => remove(before, id), content)
}

function inOrder(content: TemplateContent, parent: string, ids: RebaseConflict['mine']): TemplateContent {
  if (!Array.isArray(ids)) return content
  const parentId = parent === themeId ? null : parent
  const wanted: readonly unknown[] = ids
  return wanted.reduce<TemplateContent>((before, id, index) => (typeof id === 'string' ? moveNode(before, id, parentId, index) : before), content)
}

function withValue(content: TemplateContent, id: string, field: string, value: RebaseConflict['mine']): TemplateContent {
  const rule = fieldRules.find((known) => known === value)
  if (rule && (field === 'rule' || field === 'placeRule')) return bound(content, id, field, rule)
  if (field === 'text' && typeof value === 'string') return id === themeId ? setTheme(content, value) : rewordNode(content, id, value)
  if (field === 'parentId') return moveNode(content, id, typeof value === 'string' ? value : null, Infinity)
  const node = content.nodes.find(({ targets }) => targets.some((target) => target.id === id))
  const target = node?.targets.find((one) => one.id === id)
  if (node && target) return setTarget(content, node.id, { ...target, [field]: value })
  const basis = content.bases.find((one) => one.id === id)
  if (basis) return setBasis(content, { ...basis, [field]: value })
  const milestone = content.milestones.find((one) => one.id === id)
  return milestone ? setMilestone(content, { ...milestone, [field]: value }) : content
}

function bound(content: TemplateContent, id: string, field: 'rule' | 'placeRule', rule: FieldRule): TemplateContent {
  return setRule(content, id, rule, field === 'placeRule' ? 'place' : 'words')
}
