import type { DemoStatistic } from '../province-shape.ts'

/** Counts of Hà Nội; `lớp` of 2023 and `nhóm lớp` of 2020 are different things and must not be subtracted. */
export const haNoiStatistics: readonly DemoStatistic[] = [
  ...year(2020, 'tin-003', [
    ['trường mầm non, phổ thông', 2792, 44],
    ['trường trung cấp chuyên nghiệp', 2, null],
    ['nhóm lớp', 62223, null],
    ['học sinh', 2111600, null],
  ]).map((row) => ({ ...row, note: 'Tính đến tháng 9/2020.' })),
  ...year(2023, 'tin-001', [
    ['trường mầm non, phổ thông', 2874, 34],
    ['trung tâm GDNN-GDTX', 29, null],
    ['Trường Bồi dưỡng cán bộ giáo dục Hà Nội', 1, null],
    ['lớp', 66138, 1919],
    ['học sinh', 2222246, 68917],
    ['giáo viên', 124493, 1525],
    ['phòng học', 66110, 846],
  ]),
  ...year(2025, 'tin-hn-2025', [
    ['trường mầm non, phổ thông', 2954, 43],
    ['trung tâm GDNN-GDTX', 29, null],
    ['lớp', 70500, null],
    ['học sinh', 2327000, 60000],
    ['giáo viên', 129300, null],
    ['phòng học', 68900, null],
  ]).map((row) => ({ ...row, confidence: 'medium' as const, note: 'Số làm tròn theo tin báo; một trang khác gán số trường cho năm học 2024 - 2025.' })),
]

function year(schoolYear: number, documentKey: string, rows: readonly (readonly [kind: string, value: number, change: number | null])[]): DemoStatistic[] {
  return rows.map(([kind, value, change]) => ({ schoolYear, kind, value, change, documentKey }))
}
