import type { DemoTemplate } from '../shape.ts'
import { group } from './template-parts.ts'

/** Twelve headings of our own: what is common to the neighbouring years. The official titles are not known. */
const headings = [
  'Quản lý nhà nước, thể chế về giáo dục',
  'Công bằng trong tiếp cận giáo dục',
  'Chất lượng giáo dục mầm non, phổ thông, thường xuyên',
  'Đội ngũ nhà giáo và cán bộ quản lý',
  'Ngân sách, nguồn lực và cơ sở vật chất',
  'Giáo dục chính trị, tư tưởng, quốc phòng, thể chất và y tế trường học',
  'Đào tạo nhân lực, nhất là nhân lực chất lượng cao',
  'Hội nhập quốc tế',
  'Chuyển đổi số, cải cách hành chính',
  'Thanh tra, kiểm tra',
  'Truyền thông giáo dục',
  'Thi đua, khen thưởng',
]

/** The ministry's template of 2023-2024: theme and number of groups are known, titles and tasks are not. */
export const template2023: DemoTemplate = {
  key: 'tpl-2023',
  schoolYear: 2023,
  title: 'Kế hoạch nhiệm vụ năm học 2023 - 2024 của ngành Giáo dục',
  theme: 'Đoàn kết, kỷ cương, sáng tạo, tiếp tục đổi mới, nâng cao chất lượng giáo dục và đào tạo',
  documentKey: 'qd-2457-2023',
  confidence: 'low',
  summary: 'Khung 12 nhóm nhiệm vụ của Bộ Giáo dục và Đào tạo theo Quyết định số 2457/QĐ-BGDĐT.',
  note: 'Chủ đề và con số 12 nhóm là chắc chắn. Tên nhóm không có trong nguồn: các tiêu đề ở đây do bộ dữ liệu đặt theo phần chung của năm học liền kề; nhiệm vụ để trống.',
  groups: headings.map((title, index) => group(`tpl-2023-g${String(index + 1).padStart(2, '0')}`, index + 1, title, [], 'advisory', 'low')),
}
