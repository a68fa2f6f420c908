import type { Unit, UnitEventSummary } from '@trongtam/client'
import { expect, test } from 'vitest'
import { unitTimeline } from './unit-timeline.ts'

const version = (name: string, validFrom: string, validTo: string | null): Unit => ({
  id: 'a',
  name,
  code: null,
  kind: 'school',
  level: 'institution',
  stage: 'primary',
  ownership: 'public',
  area: null,
  tags: [],
  ownKindId: null,
  ownKindName: null,
  parentId: null,
  parentName: null,
  childCount: 0,
  demo: false,
  validFrom,
  validTo,
})
const event = (id: string, on: string, undoneAt: string | null = null): UnitEventSummary => ({
  id,
  kind: 'rename',
  on,
  documentId: null,
  documentWords: null,
  note: null,
  chiefs: [],
  touchedCount: 1,
  takeoverCount: 0,
  createdAt: '2026-01-01T00:00:00Z',
  createdByName: 'Lan',
  undoneAt,
  undoneByName: null,
  undoReason: null,
  version: 1,
})

test('versions and events stand together by their day, the latest first, with what changed', () => {
  const moments = unitTimeline(
    [version('A', '2010-01-01', '2025-07-01'), version('B', '2025-07-01', '2026-09-01')],
    [event('renamed', '2025-07-01'), event('ended', '2026-09-01'), event('took-in', '2026-01-01')],
  )
  expect(moments.map(({ day, version: begun, changed, ends, events }) => [day, begun?.name ?? null, changed, ends, events.map(({ id }) => id)])).toEqual([
    ['2026-09-01', null, [], true, ['ended']],
    ['2026-01-01', null, [], false, ['took-in']],
    ['2025-07-01', 'B', ['name'], false, ['renamed']],
    ['2010-01-01', 'A', [], false, []],
  ])
})

test('what was undone is no part of it', () => {
  expect(unitTimeline([version('A', '2010-01-01', null)], [event('undone', '2025-07-01', '2025-07-02T00:00:00Z')]).map(({ day }) => day)).toEqual([
    '2010-01-01',
  ])
})
