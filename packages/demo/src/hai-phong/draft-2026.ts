import type { DemoDraftPlan } from '../shape.ts'

/** Hải Phòng 2026-2027: a draft of the demonstration that differs from Hà Nội's; changes and assignments are invented. */
export const haiPhongDraft2026: DemoDraftPlan = {
  key: 'hp-2026',
  schoolYear: 2026,
  title: 'Kế hoạch nhiệm vụ trọng tâm năm học 2026 - 2027 của ngành Giáo dục và Đào tạo Hải Phòng (dự thảo)',
  status: 'draft',
  deriveFrom: 'tpl-2026',
  adaptations: [
    {
      change: 'group-title',
      templateGroupKey: 'tpl-2026-g05',
      title: 'Sử dụng hiệu quả ngân sách, thống nhất mạng lưới trường, lớp sau hợp nhất Hải Phòng - Hải Dương',
    },
    {
      change: 'add-task',
      templateGroupKey: 'tpl-2026-g05',
      taskKey: 'hp-2026-hop-nhat',
      text: 'Rà soát, thống nhất định mức, cơ chế hỗ trợ của hai địa phương cũ áp dụng cho toàn thành phố.',
    },
    {
      change: 'add-task',
      templateGroupKey: 'tpl-2026-g03',
      taskKey: 'hp-2026-dac-khu',
      text: 'Bảo đảm đủ giáo viên và điều kiện dạy học ở đặc khu Cát Hải, đặc khu Bạch Long Vĩ.',
    },
    {
      change: 'task-text',
      templateTaskKey: 'tpl-2026-g07-t01',
      text: 'Phát triển giáo dục nghề nghiệp gắn với nhân lực cho cảng biển, công nghiệp và dịch vụ của thành phố.',
    },
    {
      change: 'drop-task',
      templateTaskKey: 'tpl-2026-g08-t02',
      reason: 'Đưa vào kế hoạch kiểm tra thường xuyên của Sở, không lập thành nhiệm vụ riêng.',
    },
  ],
  assignments: [
    { taskKey: 'tpl-2026-g01-t01', unitKey: 'hp-so-gddt', unitClassKey: null, role: 'lead', due: '2026-10-31' },
    {
      taskKey: 'hp-2026-hop-nhat',
      unitKey: 'hp-so-tai-chinh',
      unitClassKey: null,
      role: 'lead',
      due: '2026-12-15',
      product: 'Tờ trình về định mức thống nhất',
    },
    { taskKey: 'hp-2026-hop-nhat', unitKey: 'hp-so-gddt', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'hp-2026-dac-khu', unitKey: 'hp-so-gddt', unitClassKey: null, role: 'lead', due: '2027-02-28', product: 'Phương án bố trí giáo viên' },
    { taskKey: 'hp-2026-dac-khu', unitKey: 'hp-xa-11914', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'hp-2026-dac-khu', unitKey: 'hp-xa-11948', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'tpl-2026-g02-t03', unitKey: null, unitClassKey: 'hp-ubnd-xa-phuong', role: 'lead' },
    { taskKey: 'tpl-2026-g04-t01', unitKey: 'hp-so-gddt', unitClassKey: null, role: 'lead', due: '2026-11-30' },
    { taskKey: 'tpl-2026-g06-t02', unitKey: 'hp-cong-an', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'tpl-2026-g06-t03', unitKey: 'hp-so-y-te', unitClassKey: null, role: 'lead', due: '2027-05-31', product: 'Báo cáo y tế trường học' },
  ],
  note: 'Dữ liệu minh họa: nội dung cụ thể hóa, phân công, thời hạn, sản phẩm do bộ dữ liệu đặt ra. Nhiều nhiệm vụ cố ý chưa có chủ trì, thời hạn.',
}
