import { type Ownership, type SchoolStage, type UnitKind, unitKinds, type UnitLevel } from '../unit.ts'
import { foldVietnamese } from '../vietnamese-text.ts'

/** A kind of the province's own. */
export interface OwnKind {
  readonly id: string
  readonly name: string
  readonly baseKind: UnitKind
  readonly level: UnitLevel
}

/** The words of the spreadsheet; the first of each is what is written, the others are read as well. */
const kindWords: Readonly<Record<UnitKind, readonly [string, ...string[]]>> = {
  ministry: ['Bộ'],
  'province-committee': ['UBND tỉnh, thành phố', 'UBND tỉnh', 'UBND thành phố'],
  'education-department': ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'Sở GDĐT'],
  department: ['Sở, ban, ngành', 'Sở', 'Ban', 'Ngành'],
  'district-committee': ['UBND cấp huyện (cũ)', 'UBND cấp huyện', 'UBND huyện'],
  'district-office': ['Phòng GD&ĐT (cũ)', 'Phòng GD&ĐT', 'Phòng Giáo dục và Đào tạo'],
  'commune-committee': ['UBND cấp xã', 'UBND xã, phường, đặc khu', 'UBND xã', 'UBND phường'],
  'commune-office': ['Phòng chuyên môn cấp xã', 'Phòng Văn hóa - Xã hội'],
  school: ['Trường học', 'Trường'],
  'continuing-centre': ['Trung tâm GDNN-GDTX', 'Trung tâm giáo dục thường xuyên', 'GDTX'],
  'higher-education': ['Đại học, cao đẳng', 'Đại học', 'Cao đẳng'],
  police: ['Công an'],
  press: ['Báo chí'],
  front: ['Mặt trận Tổ quốc', 'MTTQ'],
  other: ['Khác'],
}

const levelWords: Readonly<Record<UnitLevel, readonly [string, ...string[]]>> = {
  central: ['Trung ương'],
  province: ['Cấp tỉnh', 'Tỉnh'],
  district: ['Cấp huyện', 'Huyện'],
  commune: ['Cấp xã', 'Xã'],
  institution: ['Cơ sở'],
}

const stageWords: Readonly<Record<SchoolStage, readonly [string, ...string[]]>> = {
  preschool: ['Mầm non', 'Mẫu giáo'],
  primary: ['Tiểu học', 'TH'],
  'lower-secondary': ['THCS', 'Trung học cơ sở'],
  'upper-secondary': ['THPT', 'Trung học phổ thông'],
  combined: ['Liên cấp', 'Nhiều cấp học'],
}

const ownershipWords: Readonly<Record<Ownership, readonly [string, ...string[]]>> = {
  public: ['Công lập'],
  private: ['Tư thục', 'Ngoài công lập', 'Dân lập'],
}

/** The level a kind stands at where nothing else is said; the others stand at several. */
const levelsOfKinds: Readonly<Partial<Record<UnitKind, UnitLevel>>> = {
  ministry: 'central',
  'province-committee': 'province',
  'education-department': 'province',
  department: 'province',
  'district-committee': 'district',
  'district-office': 'district',
  'commune-committee': 'commune',
  'commune-office': 'commune',
  school: 'institution',
  'continuing-centre': 'institution',
  'higher-education': 'institution',
}

export interface SaidKind {
  readonly kind: UnitKind
  readonly ownKindId: string | null
  /** The level it stands at unless told otherwise. */
  readonly level: UnitLevel | null
}

/** The kind a cell means, one of the province's own first, written with or without marks. */
export function kindOfWords(text: string, ownKinds: readonly OwnKind[]): SaidKind | null {
  const own = ownKinds.find(({ name }) => foldVietnamese(name) === foldVietnamese(text))
  if (own) return { kind: own.baseKind, ownKindId: own.id, level: own.level }
  const kind = meant(kindWords, text)
  return kind === null ? null : { kind, ownKindId: null, level: levelsOfKinds[kind] ?? null }
}

export const levelOfWords = (text: string): UnitLevel | null => meant(levelWords, text)
export const stageOfWords = (text: string): SchoolStage | null => meant(stageWords, text)
export const ownershipOfWords = (text: string): Ownership | null => meant(ownershipWords, text)

export function wordsOfKind({ kind, ownKindId }: Pick<SaidKind, 'kind' | 'ownKindId'>, ownKinds: readonly OwnKind[]): string {
  return ownKinds.find(({ id }) => id === ownKindId)?.name ?? kindWords[kind][0]
}

export const wordsOfLevel = (level: UnitLevel): string => levelWords[level][0]
export const wordsOfStage = (stage: SchoolStage | null): string => (stage === null ? '' : stageWords[stage][0])
export const wordsOfOwnership = (ownership: Ownership | null): string => (ownership === null ? '' : ownershipWords[ownership][0])

/** What the cells of each column may be filled with. */
export function offeredWords(ownKinds: readonly OwnKind[]) {
  const first = (words: Readonly<Record<string, readonly [string, ...string[]]>>) => Object.values(words).map(([word]) => word)
  const kinds = unitKinds.filter((kind) => kind !== 'ministry').map((kind) => kindWords[kind][0])
  return {
    kinds: [...ownKinds.map(({ name }) => name), ...kinds],
    levels: first(levelWords).slice(1),
    stages: first(stageWords),
    ownerships: first(ownershipWords),
  }
}

function meant<V extends string>(words: Readonly<Record<V, readonly string[]>>, text: string): V | null {
  const folded = foldVietnamese(text)
  // The keys of a record of ours are the words' own values.
  const values = Object.keys(words) as V[]
  return values.find((value) => words[value].some((word) => foldVietnamese(word) === folded)) ?? null
}
