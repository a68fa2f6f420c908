import type { TemplateContent } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { faultMap } from './fault-map.ts'

const content: TemplateContent = {
  theme: { text: '', rule: 'adaptable' },
  nodes: [
    {
      id: 'g',
      parentId: null,
      kind: 'group',
      position: 1,
      text: ' ',
      rule: 'adaptable',
      placeRule: 'adaptable',
      targets: [{ id: 'x', indicator: null, name: '', level: { comparator: 'text', text: 'đủ' }, due: null, rule: 'adaptable' }],
      cameFrom: [],
    },
  ],
  bases: [],
  milestones: [],
}

test('each fault is shown where it is: at its node, that of a target at the node of the target', () => {
  const faults = faultMap(content, new Set())
  expect([...faults.keys()].toSorted()).toEqual(['g', 'theme'])
  expect(faults.get('g')?.map(({ path, code }) => `${path} ${code}`)).toEqual(['g.text no-words', 'x.name no-words'])
})
