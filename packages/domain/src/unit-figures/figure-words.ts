import type { FigureKind, FigureUnit } from './figure-kind.ts'
import type { FigureView, IncomparableReason } from './figure-view.ts'

/** What figures are called, in files as on the screen. */
export const figureKindWords = {
  schools: 'Số trường',
  classes: 'Số lớp',
  pupils: 'Số trẻ, học sinh',
  teachers: 'Số giáo viên',
  rooms: 'Số phòng học',
  'national-standard-schools': 'Trường đạt chuẩn quốc gia',
  'two-session-pupils': 'Trẻ, học sinh học 2 buổi/ngày',
  'solid-rooms': 'Phòng học kiên cố',
  'average-score': 'Điểm trung bình thi tốt nghiệp',
} as const satisfies Record<FigureKind, string>

export const figureUnitWords = {
  school: 'trường',
  class: 'lớp',
  pupil: 'học sinh',
  teacher: 'giáo viên',
  room: 'phòng',
  percent: '%',
  point: 'điểm',
} as const satisfies Record<FigureUnit, string>

export const figureViewWords = { 'as-reported': 'Theo báo cáo', current: 'Theo địa giới hiện nay' } as const satisfies Record<FigureView, string>

export const incomparableWords = {
  divided: 'Có đơn vị chia tách, một phần thuộc nơi khác',
  'not-additive': 'Số liệu này không cộng được và không có tử số, mẫu số để tính lại',
  changed: 'Ranh giới khác năm trước',
} as const satisfies Record<IncomparableReason, string>
