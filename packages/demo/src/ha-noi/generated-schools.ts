import { communeCatalogue, twoLevelsFrom } from '@trongtam/catalogue'
import type { SchoolStage } from '@trongtam/domain'
import { communeKey } from '../commune-committees.ts'
import type { DemoUnit } from '../province-shape.ts'

interface Sort {
  readonly slug: string
  readonly title: string
  readonly stage: SchoolStage
  readonly count: number
  /** Every how many of them one is private. */
  readonly privateEach: number
}

/** As many of each stage as make a city of this size; the numbers are those of nobody. */
const sorts: readonly Sort[] = [
  { slug: 'mn', title: 'Mầm non', stage: 'preschool', count: 1144, privateEach: 4 },
  { slug: 'th', title: 'Tiểu học', stage: 'primary', count: 777, privateEach: 20 },
  { slug: 'thcs', title: 'THCS', stage: 'lower-secondary', count: 667, privateEach: 30 },
  { slug: 'lc', title: 'TH và THCS', stage: 'combined', count: 48, privateEach: 2 },
  { slug: 'thpt', title: 'THPT', stage: 'upper-secondary', count: 250, privateEach: 3 },
]

/** Schools without a model, spread over the communes and named after them; upper-secondary ones stand under the department. */
export function generatedSchools(prefix: string, provinceCode: string, departmentKey: string): DemoUnit[] {
  const communes = communeCatalogue.filter((commune) => commune.provinceCode === provinceCode)
  let made = 0
  return sorts.flatMap((sort) =>
    Array.from({ length: sort.count }, (_, index): DemoUnit => {
      made += 1
      const commune = communes[index % communes.length]
      const place = (commune?.name ?? '').replace(/^(Phường|Xã|Đặc khu) /, '')
      const isPrivate = (index + 1) % sort.privateEach === 0
      return {
        key: `${prefix}-sinh-${sort.slug}-${index + 1}`,
        name: `Trường ${sort.title} ${isPrivate ? 'tư thục ' : ''}${place} ${Math.floor(index / communes.length) + 1} (minh họa)`,
        code: `MH-${String(made).padStart(4, '0')}`,
        kind: 'school',
        level: 'institution',
        stage: sort.stage,
        ownership: isPrivate ? 'private' : 'public',
        parentKey: sort.stage === 'upper-secondary' ? departmentKey : communeKey(prefix, commune?.code ?? ''),
        validFrom: twoLevelsFrom,
        validTo: null,
        demo: true,
      }
    }),
  )
}
