import { type Both, inLanguage } from './both-languages.ts'
import type { UnitEventKind } from './unit-history/unit-event.ts'
import type { Ownership, SchoolStage, UnitKind, UnitLevel } from './unit.ts'

const kind: Readonly<Record<UnitKind, Both>> = {
  ministry: ['Bộ', 'ministry'],
  'province-committee': ['UBND tỉnh, thành phố', 'provincial committee'],
  'education-department': ['Sở Giáo dục và Đào tạo', 'education department'],
  department: ['Sở, ban, ngành', 'department'],
  'district-committee': ['UBND cấp huyện', 'district committee'],
  'district-office': ['Phòng GD&ĐT', 'district office'],
  'commune-committee': ['UBND cấp xã', 'commune committee'],
  'commune-office': ['Phòng chuyên môn cấp xã', 'commune office'],
  school: ['trường học', 'school'],
  'continuing-centre': ['trung tâm GDNN-GDTX', 'continuing-education centre'],
  'higher-education': ['đại học, cao đẳng', 'university or college'],
  police: ['công an', 'police'],
  press: ['báo chí', 'press'],
  front: ['Mặt trận Tổ quốc', 'Fatherland Front'],
  other: ['khác', 'other'],
}
const level: Readonly<Record<UnitLevel, Both>> = {
  central: ['trung ương', 'central'],
  province: ['cấp tỉnh', 'province'],
  district: ['cấp huyện', 'district'],
  commune: ['cấp xã', 'commune'],
  institution: ['cơ sở', 'institution'],
}
const stage: Readonly<Record<SchoolStage, Both>> = {
  preschool: ['mầm non', 'preschool'],
  primary: ['tiểu học', 'primary'],
  'lower-secondary': ['THCS', 'lower secondary'],
  'upper-secondary': ['THPT', 'upper secondary'],
  combined: ['liên cấp', 'combined'],
}
const ownership: Readonly<Record<Ownership, Both>> = { public: ['công lập', 'public'], private: ['tư thục', 'private'] }
const event: Readonly<Record<UnitEventKind, Both>> = {
  establish: ['thành lập', 'establish'],
  rename: ['đổi tên', 'rename'],
  recode: ['đổi mã', 're-code'],
  move: ['điều chuyển', 'move'],
  merge: ['sáp nhập', 'merge'],
  split: ['chia tách', 'split'],
  dissolve: ['giải thể', 'dissolve'],
  'transfer-level': ['chuyển cấp', 'transfer to another level'],
  'change-kind': ['đổi loại hình', 'change of kind'],
}

/** The words of kinds, levels, stages, ownerships and events, under each field of the audit that tells one. */
const words = {
  ...underField('kinds', kind),
  ...underField('baseKind', kind),
  ...underField('levels', level),
  ...underField('level', level),
  ...underField('stages', stage),
  ...underField('ownerships', ownership),
  ...underField('event', event),
}

export const auditUnitWordsVi = inLanguage(words, 0)
export const auditUnitWordsEn = inLanguage(words, 1)

function underField(field: string, of: Readonly<Record<string, Both>>): Readonly<Record<string, Both>> {
  return Object.fromEntries(Object.entries(of).map(([value, both]) => [`${field}.${value}`, both]))
}
