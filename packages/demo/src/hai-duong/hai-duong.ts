import { twoLevelsFrom } from '@trongtam/catalogue'
import { withCited } from '../cited-documents.ts'
import { nationalDocuments } from '../documents/national.ts'
import type { DemoArchive } from '../province-shape.ts'
import { haiDuongDocuments } from './documents.ts'
import { haiDuongPlan2024 } from './plan-2024.ts'
import { haiDuongCommitteeKey, haiDuongUnitClasses, haiDuongUnits } from './units.ts'

/** Hải Dương, which went on as a part of Hải Phòng: an archive that whoever serves Hải Phòng may read. */
export const haiDuong: DemoArchive = {
  slug: 'hai-duong',
  name: 'Hải Dương',
  committeeKey: haiDuongCommitteeKey,
  documents: withCited(haiDuongDocuments, nationalDocuments, [haiDuongPlan2024], []),
  units: haiDuongUnits,
  unitClasses: haiDuongUnitClasses,
  plans: [haiDuongPlan2024],
  statistics: [],
  successorSlug: 'hai-phong',
  archivedOn: twoLevelsFrom,
  archivedByWords: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025',
}
