import { withCited } from '../cited-documents.ts'
import { haNoiDocuments } from '../documents/ha-noi.ts'
import { nationalDocuments } from '../documents/national.ts'
import type { DemoProvince } from '../province-shape.ts'
import { haNoiDraft2026 } from './draft-2026.ts'
import { haNoiPlan2019 } from './plan-2019.ts'
import { haNoiPlan2020 } from './plan-2020.ts'
import { haNoiPlan2023 } from './plan-2023.ts'
import { haNoiPlan2024 } from './plan-2024.ts'
import { haNoiStatistics } from './statistics.ts'
import { haNoiCommitteeKey, haNoiUnitClasses, haNoiUnits } from './units.ts'

const plans = [haNoiPlan2019, haNoiPlan2020, haNoiPlan2023, haNoiPlan2024, haNoiDraft2026]

export const haNoi: DemoProvince = {
  slug: 'ha-noi',
  name: 'Hà Nội',
  committeeKey: haNoiCommitteeKey,
  documents: withCited(haNoiDocuments, nationalDocuments, plans, ['ct-31-ttg-2024', 'ct-31-ttg-2026', 'qd-2308-2026']),
  units: haNoiUnits,
  unitClasses: haNoiUnitClasses,
  plans,
  statistics: haNoiStatistics,
}
