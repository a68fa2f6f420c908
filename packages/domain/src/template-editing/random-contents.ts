import fc from 'fast-check'
import type { FieldRule, TemplateContent, TemplateNode, TemplateTarget } from '../template.ts'
import { addNode } from './add-node.ts'
import { mergeNodes } from './merge-nodes.ts'
import { moveNode } from './move-node.ts'
import { removeNode } from './remove-node.ts'
import { rewordNode } from './reword-node.ts'
import { removeBasis, setBasis } from './set-basis.ts'
import { removeMilestone, setMilestone } from './set-milestone.ts'
import { setRule } from './set-rule.ts'
import { removeTarget, setTarget } from './set-target.ts'
import { setTheme } from './set-theme.ts'
import { indentNode, moveDown, moveUp, outdentNode } from './shift-node.ts'
import { splitNode } from './split-node.ts'

const words = fc.constantFrom('Nâng cao chất lượng', 'Chuyển đổi số', 'Hội nhập quốc tế', '  ', 'Thi đua, khen thưởng')
const rules = fc.constantFrom<FieldRule>('mandatory', 'adaptable', 'advisory')
const operations = 'add add add reword remove move indent outdent up down split merge target no-target basis no-basis milestone no-milestone theme rule'.split(
  ' ',
)

/** One edit as chance has it: what it is done to is chosen by number out of what there is, some numbers choose nothing. */
export interface RandomEdit {
  readonly operation: string
  readonly chosen: readonly [number, number, number]
  readonly text: string
  readonly rule: FieldRule
}

const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  operation: fc.constantFrom(...operations),
  chosen: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(5)),
  text: words,
  rule: rules,
})
export const randomEdits = fc.array(randomEdit, { maxLength: 25 })

export const emptyContent: TemplateContent = { theme: { text: 'Đổi mới sáng tạo', rule: 'mandatory' }, nodes: [], bases: [], milestones: [] }

/** A content that edits made: any shape the editor can reach. Ids begin with `prefix`, so that two editors never choose the same. */
export function edited(content: TemplateContent, edits: readonly RandomEdit[], prefix = 'n'): TemplateContent {
  let count = 0
  const newId = () => `${prefix}${(count += 1)}`
  return edits.reduce((before, edit) => applyEdit(before, edit, newId), content)
}

function aNode(id: string, parentId: string | null, position: number, targets: readonly TemplateTarget[] = []): TemplateNode {
  const kind = parentId === null ? 'group' : 'task'
  return { id, parentId, kind, position, text: `Nội dung ${id}`, rule: 'adaptable', placeRule: 'adaptable', targets, cameFrom: [] }
}

const aLaw = { kind: 'Luật', numberSymbol: '73/2025/QH15', issuer: 'Quốc hội', issuedOn: '2025-06-16', title: 'Luật Nhà giáo' }
const aFloor = { id: 'x', indicator: 'T02', name: 'Tỷ lệ chi', level: { comparator: '>=', value: 20, unit: '%' }, due: null, rule: 'mandatory' } as const

/** Groups g and h; below g the tasks a (with target x and basis b), e with its part c, and below h the task d; milestone m. */
export const someContent: TemplateContent = {
  theme: { text: 'Đổi mới sáng tạo', rule: 'mandatory' },
  nodes: [aNode('g', null, 1), aNode('h', null, 2), aNode('a', 'g', 1, [aFloor]), aNode('e', 'g', 2), aNode('c', 'e', 1), aNode('d', 'h', 1)],
  bases: [{ id: 'b', nodeId: 'a', document: aLaw, place: 'Điều 2', rule: 'adaptable' }],
  milestones: [{ id: 'm', name: 'Khai giảng', on: '2026-09-05', rule: 'mandatory' }],
}

function applyEdit(content: TemplateContent, { operation, chosen, text, rule }: RandomEdit, newId: () => string): TemplateContent {
  const [first, second, third] = chosen
  const node = content.nodes[first % (content.nodes.length + 1)]
  const other = content.nodes[second % (content.nodes.length + 1)]
  const id = node?.id ?? 'absent'
  const children = content.nodes.filter(({ parentId }) => parentId === id).map((child) => child.id)
  switch (operation) {
    case 'add': {
      const siblings = content.nodes.filter(({ parentId }) => parentId === (node?.id ?? null))
      return addNode(content, { parentId: node?.id ?? null, after: siblings[second]?.id ?? null, kind: third % 2 ? 'task' : 'group', text, rule }, newId)
    }
    case 'reword':
      return rewordNode(content, id, text)
    case 'remove':
      return second % 3 ? content : removeNode(content, id)
    case 'move':
      return moveNode(content, id, other?.id ?? null, third)
    case 'indent':
      return indentNode(content, id)
    case 'outdent':
      return outdentNode(content, id)
    case 'up':
      return moveUp(content, id)
    case 'down':
      return moveDown(content, id)
    case 'split':
      return splitNode(
        content,
        id,
        [
          { text, childIds: children.slice(0, third) },
          { text, childIds: children.slice(second % 4) },
        ],
        newId,
      )
    case 'merge':
      return mergeNodes(content, [id, other?.id ?? 'absent', ...content.nodes.slice(0, third - 3).map((one) => one.id)], text, newId)
    default:
      return applyToDetail(content, { operation, chosen, text, rule }, node, newId)
  }
}

function applyToDetail(content: TemplateContent, edit: RandomEdit, node: TemplateNode | undefined, newId: () => string): TemplateContent {
  const { chosen, text, rule } = edit
  const [, second, third] = chosen
  const targets = content.nodes.flatMap((one) => one.targets)
  const target = targets[second % (targets.length + 1)]
  const basis = content.bases[second % (content.bases.length + 1)]
  const milestone = content.milestones[second % (content.milestones.length + 1)]
  switch (edit.operation) {
    case 'target':
      return setTarget(content, node?.id ?? 'absent', aTarget(target?.id ?? newId(), edit))
    case 'no-target':
      return removeTarget(content, target?.id ?? 'absent')
    case 'basis': {
      const document = { kind: 'Luật', numberSymbol: null, issuer: 'Quốc hội', issuedOn: third ? '2025-06-16' : '2025-06-31', title: text }
      return setBasis(content, { id: basis?.id ?? newId(), nodeId: third > 3 ? null : (node?.id ?? 'absent'), document, place: '', rule })
    }
    case 'no-basis':
      return removeBasis(content, basis?.id ?? 'absent')
    case 'milestone':
      return setMilestone(content, { id: milestone?.id ?? newId(), name: text, on: third ? `2026-09-0${third}` : '5/9/2026', rule })
    case 'no-milestone':
      return removeMilestone(content, milestone?.id ?? 'absent')
    case 'theme':
      return setTheme(content, text)
    default:
      return setRule(content, [node, target, basis, milestone, { id: 'theme' }][third]?.id ?? 'absent', rule, second % 2 ? 'words' : 'place')
  }
}

function aTarget(id: string, { chosen: [, , third], text, rule }: RandomEdit): TemplateTarget {
  const level =
    third % 2
      ? ({ comparator: '>=', value: third === 5 ? Number.NaN : third, unit: '%' } as const)
      : ({ comparator: 'range', low: 2, high: third, unit: '%' } as const)
  return { id, indicator: null, name: text, level, due: null, rule }
}
