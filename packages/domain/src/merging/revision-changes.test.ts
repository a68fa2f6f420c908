import { expect, test } from 'vitest'
import { moveNode } from '../template-editing/move-node.ts'
import { someContent } from '../template-editing/random-contents.ts'
import { removeNode } from '../template-editing/remove-node.ts'
import { rewordNode } from '../template-editing/reword-node.ts'
import { addNode } from '../template-editing/add-node.ts'
import { splitNode } from '../template-editing/split-node.ts'
import { countChanges, revisionChanges } from './revision-changes.ts'

test('the same content changes nothing', () => {
  expect(revisionChanges(someContent, someContent)).toEqual([])
  expect(countChanges([])).toEqual({})
})

test('each change is told once and in figures by its type', () => {
  const reworded = rewordNode(someContent, 'a', 'Viết lại')
  const added = addNode(reworded, { parentId: 'h', after: 'd', kind: 'task', text: 'Việc mới' }, () => 'new')
  const after = removeNode(moveNode(added, 'c', 'h', 0), 'd')
  const changes = revisionChanges(someContent, after)
  expect(changes.map(({ type, itemId }) => `${type} ${itemId}`).toSorted()).toEqual(['added new', 'edited a', 'moved c', 'removed d'])
  expect(countChanges(changes)).toEqual({ added: 1, edited: 1, moved: 1, removed: 1 })
})

test('a group that was split is one change', () => {
  const parts = [
    { text: 'Một', childIds: ['a'] },
    { text: 'Hai', childIds: ['e'] },
  ]
  let made = 0
  const after = splitNode(someContent, 'g', parts, () => `part-${(made += 1)}`)
  expect(countChanges(revisionChanges(someContent, after))).toMatchObject({ split: 1 })
})
