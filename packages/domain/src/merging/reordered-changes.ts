import type { Comparison, ItemChanges } from './item-changes.ts'
import { changeOf } from './change-of.ts'
import type { Change } from './change.ts'
import { siblingClass } from './sibling-class.ts'
import { siblingOrder } from './sibling-order.ts'
import { strictestRule } from './strictest-rule.ts'

/** One change for each list of siblings that the revision has in another order. */
export function reorderedChanges({ tree, revision, groupOfOurs }: Comparison): ItemChanges {
  const changes: Change[] = []
  let onlyOurs = 0
  for (const list of revision.siblings.values()) {
    const [first] = list
    if (!first) continue
    const { by, base, theirs, ours } = siblingOrder(tree, revision, first.parentId, siblingClass(first.kind))
    if (by === 'ours') onlyOurs += 1
    if (by !== 'theirs' && by !== 'both') continue
    const parent = tree.ofTemplate(first.parentId)
    changes.push(
      changeOf({
        type: 'reordered',
        itemId: first.parentId ?? '',
        detail: siblingClass(first.kind),
        ourId: parent?.id ?? null,
        kind: first.kind,
        why: by === 'both' ? 'reordered-by-both' : null,
        rule: strictestRule(list.flatMap(({ rules }) => rules['place'] ?? [])),
        base,
        theirs,
        ours,
        groupId: parent ? groupOfOurs(parent.id) : null,
      }),
    )
  }
  return { changes, onlyOurs }
}
