import { withCited } from '../cited-documents.ts'
import { haiPhongDocuments } from '../documents/hai-phong.ts'
import { nationalDocuments } from '../documents/national.ts'
import type { DemoProvince } from '../province-shape.ts'
import { haiPhongDraft2026 } from './draft-2026.ts'
import { haiPhongPlan2020 } from './plan-2020.ts'
import { haiPhongCommitteeKey, haiPhongUnitClasses, haiPhongUnits } from './units.ts'

const plans = [haiPhongPlan2020, haiPhongDraft2026]

/** Hải Phòng has no statistics: its only source states none. */
export const haiPhong: DemoProvince = {
  slug: 'hai-phong',
  name: 'Hải Phòng',
  committeeKey: haiPhongCommitteeKey,
  documents: withCited(haiPhongDocuments, nationalDocuments, plans, ['ct-31-ttg-2026', 'qd-2308-2026']),
  units: haiPhongUnits,
  unitClasses: haiPhongUnitClasses,
  plans,
  statistics: [],
}
