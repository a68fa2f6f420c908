import type { DemoTarget } from '../shape.ts'

const note = 'Mục tiêu đến năm 2030 theo Quyết định số 525/QĐ-TTg, đọc qua tin báo. Nguồn chỉ ghi con số; hiểu là mức tối thiểu.'

/** National targets to 2030, known from one source only; the due year lies outside the school year on purpose (F3). */
export const nationalTargets = {
  nursery: to2030('QG-01', 'Tỷ lệ huy động trẻ nhà trẻ', 38),
  kindergarten: to2030('QG-02', 'Tỷ lệ huy động trẻ mẫu giáo', 97),
  primaryOnAge: to2030('QG-03', 'Tỷ lệ học sinh tiểu học đi học đúng tuổi', 99.5),
  lowerSecondaryOnAge: to2030('QG-04', 'Tỷ lệ học sinh trung học cơ sở đi học đúng tuổi', 97),
  primaryFullDay: to2030('QG-05', 'Tỷ lệ học sinh tiểu học học 2 buổi/ngày', 100),
  teachersQualified: to2030('QG-06', 'Tỷ lệ giáo viên phổ thông đạt chuẩn', 100),
} as const satisfies Record<string, DemoTarget>

function to2030(code: string, name: string, percent: number): DemoTarget {
  return { code, name, level: { comparator: '>=', value: percent, unit: '%' }, due: '2030', periodBasis: 'school-year', confidence: 'medium', note }
}
