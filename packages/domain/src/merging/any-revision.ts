import fc from 'fast-check'
import { themeId, type ItemFields, type ItemKind, type TemplateItem } from '../plan-item.ts'
import { siblingClass } from './sibling-class.ts'

/** For property tests: any template, and any revision of it. In these lists siblings stand in their order. */

/** One step of an editor: what is done, and numbers that choose to what. */
export interface Step<Deed extends string> {
  readonly deed: Deed
  readonly a: number
  readonly b: number
  readonly c: number
}

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly kind: ItemKind
  readonly position: number
}

const deeds = [
  'edit',
  'edit',
  'add',
  'add',
  'remove',
  'remove alone',
  'move',
  'move',
  'reorder',
  'reorder',
  'reorder',
  'split',
  'split',
  'merge',
  'take in',
] as const
const theme: TemplateItem = { id: themeId, parentId: null, kind: 'theme', position: 1, fields: { text: 'Chủ đề' }, rules: {}, cameFrom: [] }

export const anyTemplate: fc.Arbitrary<TemplateItem[]> = anySteps(['add'] as const, 14).map((steps) => afterSteps([theme], steps, 't'))

export function anyRevisionSteps(atMost = 7): fc.Arbitrary<Step<(typeof deeds)[number]>[]> {
  return anySteps(deeds, atMost)
}

export function anySteps<Deed extends string>(choices: readonly Deed[], maxLength: number): fc.Arbitrary<Step<Deed>[]> {
  const number = fc.nat(60)
  return fc.array(fc.record({ deed: fc.constantFrom(...choices), a: number, b: number, c: number }), { maxLength, size: 'max' })
}

/** The next revision; `name` begins the ids of what is new in it. */
export function afterSteps(template: readonly TemplateItem[], steps: readonly Step<(typeof deeds)[number]>[], name: string): TemplateItem[] {
  let items = [...template]
  for (const [index, step] of steps.entries()) items = afterStep(items, step, `${name}${index}`)
  return numbered(items)
}

function afterStep(items: TemplateItem[], { deed, a, b, c }: Step<(typeof deeds)[number]>, id: string): TemplateItem[] {
  const nodes = items.filter(isNode)
  const [node, other] = [pick(nodes, a), pick(nodes, b)]
  if (deed === 'edit') return edited(items, pick(items, a), b)
  if (deed === 'add') return insertedAt(items, aNewItem(id, pick([null, null, ...nodes.slice(0, 4)], a), b), c)
  if (deed === 'reorder') return reordered(items, pick(items, a), b)
  if (!node) return items
  if (deed === 'remove') return withoutSubtree(items, pick(items.slice(1), a))
  if (deed === 'remove alone')
    return heirs(
      items,
      [node.id],
      [null, ...nodes.filter(({ id }) => !isBelow(items, id, node.id))].map((heir) => heir?.id ?? null),
      b,
    )
  if (deed === 'move') return moved(items, pick(items.slice(1), a), pick([null, ...nodes], b), c)
  if (deed === 'split') return split(items, node, id, b, c)
  return other ? merged(items, node, other, id, deed, c) : items
}

function edited(items: TemplateItem[], item: TemplateItem | undefined, b: number): TemplateItem[] {
  const field = pick(Object.keys(item?.fields ?? {}), b) ?? ''
  return items.map((each) => (each === item ? { ...each, fields: { ...each.fields, [field]: `lời ${b % 3}` } } : each))
}

function aNewItem(id: string, parent: TemplateItem | null | undefined, b: number): TemplateItem {
  const kind = pick(kindsBelow(parent?.kind ?? null), b) ?? 'task'
  const cameFrom: string[] = []
  return { id, parentId: parent?.id ?? null, kind, position: 0, fields: fieldsOf(kind, b), rules: {}, cameFrom }
}

/** What may stand below an item of a kind, or at the top; the likelier more often. */
export function kindsBelow(kind: ItemKind | null): readonly ItemKind[] {
  if (kind === null) return ['group', 'group', 'group', 'basis', 'milestone']
  return kind === 'group' ? ['task', 'task', 'task', 'target', 'basis', 'group'] : ['task', 'task', 'target', 'basis']
}

export function fieldsOf(kind: ItemKind, choice: number): ItemFields {
  const words = `lời ${choice % 3}`
  if (kind === 'target') return { indicator: null, name: words, level: { comparator: '>=', value: choice % 3, unit: '%' }, due: null }
  if (kind === 'basis') return { document: { numberSymbol: words, issuedOn: null }, place: words }
  return kind === 'milestone' ? { name: words, on: '2026-09-05' } : { text: words }
}

function split(items: TemplateItem[], node: TemplateItem, id: string, b: number, c: number): TemplateItem[] {
  const parts = Array.from({ length: 1 + (b % 2) }, (_, index): TemplateItem => ({
    ...node,
    id: `${id}.${index}`,
    cameFrom: [node.id],
    fields: { text: `phần ${index}` },
  }))
  const withParts = items.flatMap((item) => (item === node ? [node, ...parts] : [item]))
  const places = [...parts.map((part) => part.id), ...(c % 2 ? [node.id] : [])]
  return heirs(withParts, [node.id], places, c, c % 2 === 1)
}

function merged(items: TemplateItem[], node: TemplateItem, other: TemplateItem, id: string, deed: string, c: number): TemplateItem[] {
  if (node.kind !== other.kind || isBelow(items, node.id, other.id) || isBelow(items, other.id, node.id)) return items
  if (deed === 'take in') {
    const taking = items.map((item) => (item === node ? { ...item, cameFrom: [...item.cameFrom, other.id] } : item))
    return heirs(taking, [other.id], [node.id], c)
  }
  const one: TemplateItem = { ...node, id, cameFrom: [node.id, other.id], fields: { text: 'hợp nhất' } }
  return heirs([...items, one], [node.id, other.id], [id], c)
}

/** The children of some items go in turn to others where they may stand, or go as well; the items themselves go, unless they stay. */
function heirs(items: TemplateItem[], ids: readonly string[], places: readonly (string | null)[], c: number, stay = false): TemplateItem[] {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]))
  const gone = items.filter(({ id }) => !stay && ids.includes(id))
  const given = items.map((item, index) => {
    if (item.parentId === null || !ids.includes(item.parentId)) return item
    const allowed = places.filter((place) => kindsBelow(place === null ? null : (kinds.get(place) ?? null)).includes(item.kind))
    const parentId = pick(allowed, index + c)
    if (parentId === undefined) gone.push(item)
    return parentId === undefined ? item : { ...item, parentId }
  })
  return gone.reduce((left, item) => withoutSubtree(left, item), given)
}

/** An item goes behind one of its siblings. */
export function reordered<I extends Placed>(items: I[], item: I | undefined, b: number): I[] {
  const siblings = items.filter(({ parentId, kind }) => item && parentId === item.parentId && siblingClass(kind) === siblingClass(item.kind))
  const before = pick(siblings, b)
  if (!item || !before || before === item) return items
  return items.flatMap((each) => (each === item ? [] : each === before ? [before, item] : [each]))
}

/** Below another parent and somewhere else among its siblings, unless it may not stand there or that made a ring. */
export function moved<I extends Placed>(items: I[], item: I | undefined, parent: I | null | undefined, c: number): I[] {
  if (!item || parent === undefined || !kindsBelow(parent?.kind ?? null).includes(item.kind)) return items
  if (parent !== null && isBelow(items, parent.id, item.id)) return items
  return insertedAt(items, { ...item, parentId: parent?.id ?? null }, c)
}

export function insertedAt<I extends Placed>(items: readonly I[], item: I | undefined, index: number): I[] {
  if (!item) return [...items]
  const others = items.filter(({ id }) => id !== item.id)
  return others.toSpliced(1 + (index % others.length), 0, item)
}

function withoutSubtree<I extends Placed>(items: I[], item: I | undefined): I[] {
  return item ? items.filter(({ id }) => !isBelow(items, id, item.id)) : items
}

export function isBelow(items: readonly Placed[], id: string, ancestorId: string): boolean {
  const parents = new Map(items.map((item) => [item.id, item.parentId]))
  let at: string | null = id
  while (at !== null && at !== ancestorId) at = parents.get(at) ?? null
  return at !== null
}

export function isNode({ kind }: { readonly kind: ItemKind }): boolean {
  return kind === 'group' || kind === 'task'
}

/** Positions from 1 among the siblings of each class, as they stand. */
export function numbered<I extends Placed>(items: readonly I[]): I[] {
  const counts = new Map<string, number>()
  return items.map((item) => {
    const key = `${siblingClass(item.kind)} ${item.parentId}`
    const position = (counts.get(key) ?? 0) + 1
    counts.set(key, position)
    return { ...item, position }
  })
}

export function pick<T>(choices: readonly T[], choice: number): T | undefined {
  return choices[choice % choices.length]
}
