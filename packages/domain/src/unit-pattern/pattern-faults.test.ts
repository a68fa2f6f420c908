import { expect, test } from 'vitest'
import type { PatternBody, UnitPatternContent } from '../unit-pattern-content.ts'
import { builtInUnitPattern } from './built-in-pattern.ts'
import { patternFaults } from './pattern-faults.ts'

const today = '2026-11-01'
const changed = (key: string, change: Partial<PatternBody>): UnitPatternContent => ({
  ...builtInUnitPattern,
  bodies: builtInUnitPattern.bodies.map((body) => (body.key === key ? { ...body, ...change } : body)),
})
const without = (key: string): UnitPatternContent => ({ ...builtInUnitPattern, bodies: builtInUnitPattern.bodies.filter((body) => body.key !== key) })

test('(control) the pattern that is built in has no fault, on any day', () => {
  for (const day of [today, '2025-07-01', '2025-06-30', '2010-01-01']) expect(patternFaults(builtInUnitPattern, day)).toEqual([])
})

test.each<[what: string, content: UnitPatternContent, path: string, code: string]>([
  ['a name of nothing but its place', changed('police', { name: '{place}' }), 'police.name', 'no-words'],
  ['a placeholder nobody knows', changed('police', { name: 'Công an {tinh}' }), 'police.name', 'placeholder-unknown'],
  ['a bracket left open', changed('police', { name: 'Công an {place' }), 'police.name', 'placeholder-unknown'],
  ['one name for all communes', changed('commune', { name: 'UBND xã' }), 'commune.name', 'placeholder-missing'],
  ['days that end before they begin', changed('police', { from: '2025-07-01', to: '2025-07-01' }), 'police.from', 'days-invalid'],
  ['a day of no calendar', changed('police', { from: '2025-02-30' }), 'police.from', 'days-invalid'],
  ['a body above that is not there', changed('police', { under: 'no' }), 'police.under', 'under-unknown'],
  ['a commune at the top', changed('commune', { under: null }), 'commune.under', 'under-unknown'],
  ['a province’s body under a commune’s', changed('police', { under: 'commune-office' }), 'police.under', 'under-lower'],
  ['a body that outlives the one above', changed('district-education', { to: null }), 'district-education.under', 'under-away'],
  ['a body under itself', changed('police', { under: 'police' }), 'police.under', 'bodies-in-a-ring'],
  [
    'a ring of two',
    {
      ...changed('police', { under: 'front' }),
      bodies: changed('police', { under: 'front' }).bodies.map((body) => (body.key === 'front' ? { ...body, under: 'police' } : body)),
    },
    'front.under',
    'bodies-in-a-ring',
  ],
  ['two bodies of one name', changed('front', { name: 'Công an {place}' }), 'front.name', 'name-twice'],
  ['two that bear one code', changed('commune-office', { bearsCode: true }), 'commune-office.bearsCode', 'code-twice'],
  ['one key twice', changed('front', { key: 'police' }), 'police.key', 'key-twice'],
  ['nobody for the first administrator', without('education'), 'bodies', 'no-education-department'],
  ['a department of education that is over', changed('education', { to: '2026-01-01' }), 'bodies', 'no-education-department'],
  ['nothing at the top', changed('committee', { under: 'police' }), 'bodies', 'no-top'],
  ['a class without a name', { ...builtInUnitPattern, classes: [{ name: ' — ', rule: {} }] }, 'classes.0.name', 'no-words'],
  [
    'two classes of one name',
    {
      ...builtInUnitPattern,
      classes: [
        { name: 'A', rule: {} },
        { name: ' A ', rule: {} },
      ],
    },
    'classes.1.name',
    'name-twice',
  ],
  ['a class of one province’s own kinds', { ...builtInUnitPattern, classes: [{ name: 'A', rule: { ownKinds: ['x'] } }] }, 'classes.0.rule', 'own-kinds'],
])('%s is told at its place', (_what, content, path, code) => {
  expect(patternFaults(content, today)).toContainEqual({ path, code })
})
