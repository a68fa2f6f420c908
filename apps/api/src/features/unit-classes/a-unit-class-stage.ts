import type { TestTenant } from '@trongtam/testing'
import type { TestApp } from '#test-app'

const rule = { kinds: ['school'] }
const ownKind = { name: 'Loại riêng', baseKind: 'school', level: 'institution' }

/** For tests: a class and a kind to change. */
export async function aUnitClassStage(call: TestApp, { slug, founder: as }: TestTenant) {
  const made = await call('POST', `/api/v1/t/${slug}/unit-classes`, { as, body: { name: 'Khối để sửa', rule } })
  const kind = await call('POST', `/api/v1/t/${slug}/unit-kinds`, { as, body: { ...ownKind, name: 'Loại để sửa' } })
  return { unitClassId: String(made.json.id), unitKindId: String(kind.json.id) }
}

export const unitClassBodies: Readonly<Record<string, unknown>> = {
  createUnitClass: { name: 'Khối mới', rule },
  changeUnitClass: { name: 'Khối sửa', rule },
  previewUnitClass: { rule, on: '2026-01-01' },
  createUnitKind: ownKind,
  changeUnitKind: { ...ownKind, name: 'Loại sửa' },
}
