import type { Database } from '@trongtam/db'
import type { TestTenant } from '@trongtam/testing'
import type { TestApp } from '#test-app'
import { anEstablished, aUnit, unitEventsOf } from './a-hierarchy.ts'

const on = '2026-01-01'

/** For tests: an event that was applied, and one that could be. */
export async function aUnitEventStage(database: Database, call: TestApp, province: TestTenant) {
  const unitId = await aUnit(database, province, { name: 'Trường để đổi tên' })
  const { apply } = unitEventsOf(call, province)
  const { json } = await apply({ kind: 'rename', on, unitId, name: 'Trường đã đổi tên' })
  const event = { kind: 'establish', on, units: [anEstablished({ name: 'Trường sắp lập', parentUnitId: province.unitId })] }
  return {
    ids: { eventId: String(json.id), day: on },
    bodies: {
      previewUnitEvent: { event },
      applyUnitEvent: { event, documentId: null, documentWords: null, note: null, takeovers: [], sha256: 'a'.repeat(64) },
      undoUnitEvent: { reason: 'Nhập nhầm' },
    },
  }
}
