import type { UnitEventPreview } from '@trongtam/client'
import { expect, test } from 'vitest'
import { askedTakeovers, heldWork, takerOf } from './held-work.ts'
import { previewChanges } from './preview-changes.ts'

const held = { fromUnitId: 'a', fromUnitName: 'Trường A', defaultToUnitId: 'c' }
const task = { assignmentId: 't', planId: 'k', planTitle: 'Kế hoạch', nodeId: 'n', text: 'Dạy bơi', role: 'lead', dueOn: null, ...held }
const preview: UnitEventPreview = {
  faults: [],
  touched: [],
  touchedCount: 2,
  belowCount: 0,
  positions: [{ positionId: 'p', title: 'Hiệu trưởng', role: 'unit-head', holders: ['Lan'], ...held }],
  assignments: [task],
  responsibilities: [],
  classes: [],
  figureCount: 0,
  figuresAhead: [],
  heirs: [{ unitId: 'c', name: 'Trường C' }],
  peopleCount: 1,
  invitationCount: 0,
  plans: [],
  runningImports: [],
  openConsultationCount: 0,
  sha256: 'x'.repeat(64),
}

test('what changed since it was seen is said: counts, what came and what went', () => {
  const now = { ...preview, peopleCount: 2, assignments: [{ ...task, assignmentId: 'u', text: 'Dạy đọc' }] }
  expect(previewChanges(preview, now)).toEqual([
    { kind: 'count', what: 'people', before: 1, after: 2 },
    { kind: 'added', words: 'Dạy đọc' },
    { kind: 'gone', words: 'Dạy bơi' },
  ])
  expect(previewChanges(preview, { ...preview, sha256: 'y'.repeat(64) })).toEqual([])
})

test('only what departs from the suggestion is sent', () => {
  const work = heldWork(preview)
  expect(work.map(({ subject, words }) => [subject, words])).toEqual([
    ['position', 'Hiệu trưởng'],
    ['assignment', 'Dạy bơi'],
  ])
  const takeovers = { 'position p': 'c', 'assignment t': '', 'assignment gone': 'c' }
  expect(askedTakeovers({ takeovers }, work)).toEqual([{ subject: 'assignment', subjectId: 't', toUnitId: null }])
  expect(askedTakeovers({ takeovers: {} }, work)).toEqual([])
  expect(work.map((row) => takerOf({ takeovers }, row))).toEqual(['c', null])
})
