import type { TemplateItem } from '../plan-item.ts'
import { adoptPositions } from './absorb-orders.ts'
import type { Change, Decision } from './change.ts'
import { withField } from './item-fields.ts'
import { addDropped, addItem, moveItem, restoreItem, type Merging } from './place-item.ts'
import { removeItems } from './remove-items.ts'
import { siblingClass, siblingsKey } from './sibling-class.ts'
import type { Verdict } from './verdicts.ts'

/** Orders before arrivals, so that these find their place; departures last, when it is known what they became. */
export function applyVerdicts(merging: Merging, verdicts: readonly Verdict[]): void {
  const chosen = (type: Change['type'], choice: Decision['choice']) =>
    verdicts.filter(({ change, decision }) => change.type === type && decision.choice === choice).map(({ change }) => change)
  for (const change of chosen('removed', 'keep')) keepRemoved(merging, change)
  for (const change of chosen('moved', 'keep')) keepMoved(merging, change)
  for (const change of chosen('reordered', 'keep')) adoptPositions(merging.tree, siblingsOf(merging, change))
  for (const change of chosen('reordered', 'accept')) reorder(merging, change)
  for (const { change, decision } of verdicts) if (change.type === 'edited') edit(merging, change, decision)
  arrive(merging, chosen('added', 'accept'), chosen('moved', 'accept'))
  for (const change of chosen('added', 'keep')) keepOut(merging, change)
  removeItems(merging, new Set(chosen('removed', 'accept').map(({ itemId }) => itemId)))
}

/** What the ministry removed and the province keeps is the province's own from now on. */
function keepRemoved({ tree }: Merging, { ourId }: Change): void {
  if (ourId !== null) tree.update(ourId, { base: null })
}

function keepMoved({ tree, revision }: Merging, { ourId, itemId }: Change): void {
  const theirs = revision.itemsById.get(itemId)
  if (ourId !== null && theirs) tree.rebase(ourId, theirs)
}

function keepOut(merging: Merging, { itemId }: Change): void {
  const theirs = merging.revision.itemsById.get(itemId)
  if (theirs && !merging.tree.ofTemplate(itemId)) addDropped(merging, theirs)
}

/** Only the siblings all three know change places among themselves; what the province put between them stays where it is. */
function reorder(merging: Merging, change: Change): void {
  const { tree } = merging
  const siblings = siblingClass(change.kind)
  const known = namesOf(change.theirs).flatMap((id) => tree.ofTemplate(id)?.id ?? [])
  const isKnown = new Set(known)
  const next = known.values()
  let before: string | null = null
  for (const id of tree.siblings(change.ourId, siblings)) {
    const placed: string = isKnown.has(id) ? (next.next().value ?? id) : id
    tree.place(placed, change.ourId, before)
    before = placed
  }
  adoptPositions(tree, siblingsOf(merging, change))
}

function siblingsOf({ revision }: Merging, { itemId, kind }: Change): readonly TemplateItem[] {
  return revision.siblings.get(siblingsKey(itemId === '' ? null : itemId, siblingClass(kind))) ?? []
}

function namesOf(order: Change['theirs']): string[] {
  return Array.isArray(order) ? order.filter((id) => typeof id === 'string') : []
}

function edit(merging: Merging, { field, ourId, itemId }: Change, { choice, value }: Verdict['decision']): void {
  const { tree, revision } = merging
  const item = ourId === null ? undefined : tree.item(ourId)
  const theirs = revision.itemsById.get(itemId)
  if (!item?.base || !theirs || field === null) return
  const base = { ...item.base, fields: withField(item.base.fields, field, theirs.fields[field]) }
  const chosen = choice === 'accept' ? theirs.fields[field] : (value ?? null)
  tree.update(item.id, { base, fields: choice === 'keep' ? item.fields : withField(item.fields, field, chosen) })
  if (choice !== 'keep' && tree.isHidden(item.id)) restoreItem(merging, item.id, theirs)
}

/** In the order of the revision, so that every item comes after what it stands below and behind. */
function arrive(merging: Merging, added: readonly Change[], moved: readonly Change[]): void {
  const arrivals = new Map([...added, ...moved].map((change) => [change.itemId, change]))
  if (arrivals.size === 0) return
  for (const theirs of merging.revision.items) {
    const change = arrivals.get(theirs.id)
    if (change?.ourId) moveItem(merging, change.ourId, theirs)
    else if (change && !merging.tree.ofTemplate(theirs.id)) addItem(merging, theirs)
  }
}
