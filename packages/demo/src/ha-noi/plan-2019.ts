import { local } from '../plan-parts.ts'
import type { DemoWrittenPlan } from '../shape.ts'

const documentKey = 'tin-003'

/** Hà Nội 2019-2020 as its year-end review tells it: results of the past, among them 121 of 100 schools (F4). */
export const haNoiPlan2019: DemoWrittenPlan = {
  key: 'hn-2019',
  schoolYear: 2019,
  title: 'Tổng kết năm học 2019 - 2020 của ngành Giáo dục và Đào tạo Hà Nội',
  status: 'issued',
  documentKey,
  templateKey: null,
  themes: [],
  groups: [
    {
      key: 'g01',
      number: 1,
      title: 'Kết quả thực hiện nhiệm vụ trọng tâm năm học 2019 - 2020',
      templateGroupKey: null,
      origin: 'local',
      tasks: [
        local(12, 'Triển khai đề án, kế hoạch, chương trình công tác đúng lúc; chọn việc trọng tâm để chỉ đạo.', {
          note: 'Tường thuật: đã thực hiện kịp thời.',
        }),
        local(14, 'Tham mưu cho Thành ủy, HĐND, UBND Thành phố các chỉ tiêu phát triển giáo dục.', { standingTask: true }),
        local(16, 'Tuyển sinh đầu cấp ổn định, phân tuyến hợp lý; mở rộng mạng lưới, tăng cường cơ sở vật chất và hạ tầng công nghệ thông tin.', {
          note: 'Tường thuật: không xảy ra tình trạng thiếu chỗ học.',
        }),
        local(18, 'Xây dựng và công nhận trường đạt chuẩn quốc gia năm 2019; dùng công nghệ thông tin trong tuyển sinh, quản lý học sinh.', {
          targets: [
            {
              code: 'CQG-2019',
              name: 'Số trường được công nhận đạt chuẩn quốc gia trong năm 2019',
              level: { comparator: '=', value: 100, unit: 'trường' },
              due: '2019',
              periodBasis: 'calendar-year',
              note: 'Chỉ tiêu theo năm dương lịch trong kế hoạch năm học; suy từ mẫu số của kết quả 121/100.',
            },
          ],
          results: [
            {
              code: 'R01',
              name: 'Trường được công nhận đạt chuẩn quốc gia: thực hiện so với kế hoạch',
              numerator: 121,
              denominator: 100,
              unit: 'trường',
              asOf: '2019',
              documentKey,
              note: 'Vượt 21 trường, đạt 121% kế hoạch.',
            },
          ],
        }),
        local(20, 'Nâng chất lượng giáo dục toàn diện, giáo dục mũi nhọn; củng cố đội ngũ cán bộ, giáo viên, nhân viên.', {
          note: 'Tường thuật: có chuyển biến rõ; nguồn không nêu số liệu.',
        }),
        local(22, 'Đổi mới quản lý, kiểm tra, đánh giá; giữ nền nếp, kỷ cương; huy động nguồn lực xã hội; tổ chức phong trào thi đua.', {
          standingTask: true,
        }),
        local(24, 'Đón học sinh trở lại trường an toàn; dạy học qua Internet và truyền hình; thực hiện chương trình “Máy tính cho em”.', {
          results: [
            {
              code: 'R02',
              name: 'Số tỉnh được chia sẻ nội dung dạy học trên truyền hình',
              numerator: 12,
              denominator: null,
              unit: 'tỉnh',
              asOf: '2019-2020',
              documentKey,
              note: null,
            },
          ],
        }),
        local(3, 'Tổ chức hội nghị tổng kết năm học theo hình thức trực tuyến.', {
          results: [
            {
              code: 'R03',
              name: 'Số điểm cầu của hội nghị tổng kết trực tuyến',
              numerator: 600,
              denominator: null,
              unit: 'điểm cầu',
              asOf: '2020-09-15',
              documentKey,
              note: 'Nguồn viết "hơn 600".',
            },
          ],
        }),
      ],
    },
  ],
  legalBases: [],
  responsibilities: [],
  note: 'Chỉ biết qua tin hội nghị tổng kết: là kết quả, không phải toàn bộ kế hoạch của năm học.',
}
