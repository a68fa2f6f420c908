import type { DemoDraftPlan } from '../shape.ts'

/** Hà Nội 2026-2027: a draft of the demonstration; what is changed and who does what is invented, and much is left open. */
export const haNoiDraft2026: DemoDraftPlan = {
  key: 'hn-2026',
  schoolYear: 2026,
  title: 'Kế hoạch nhiệm vụ trọng tâm năm học 2026 - 2027 của ngành Giáo dục và Đào tạo Hà Nội (dự thảo)',
  status: 'draft',
  deriveFrom: 'tpl-2026',
  adaptations: [
    {
      change: 'group-title',
      templateGroupKey: 'tpl-2026-g01',
      title: 'Thi hành Luật Thủ đô, hoàn thiện thể chế, nâng cao hiệu quả quản lý nhà nước và quản trị nhà trường',
    },
    {
      change: 'add-task',
      templateGroupKey: 'tpl-2026-g01',
      taskKey: 'hn-2026-luat-thu-do',
      text: 'Tiếp tục thi hành các chính sách về giáo dục, đào tạo tại Điều 22 Luật Thủ đô.',
    },
    {
      change: 'add-task',
      templateGroupKey: 'tpl-2026-g02',
      taskKey: 'hn-2026-unesco',
      text: 'Tiếp tục thực hiện kế hoạch Thành phố học tập UNESCO ở 126 xã, phường.',
    },
    {
      change: 'task-text',
      templateTaskKey: 'tpl-2026-g05-t02',
      text: 'Rà soát mạng lưới trường, lớp theo 126 xã, phường; ưu tiên đất và vốn cho trường công lập ở khu đô thị đông dân.',
    },
    {
      change: 'task-text',
      templateTaskKey: 'tpl-2026-g09-t03',
      text: 'Tuyển sinh đầu cấp hoàn toàn trực tuyến, có điểm hỗ trợ tại các xã, phường.',
    },
  ],
  assignments: [
    {
      taskKey: 'tpl-2026-g01-t01',
      unitKey: 'hn-so-gddt',
      unitClassKey: null,
      role: 'lead',
      due: '2026-10-15',
      product: 'Quy chế phối hợp giữa Sở và UBND cấp xã',
    },
    { taskKey: 'tpl-2026-g01-t01', unitKey: null, unitClassKey: 'hn-ubnd-xa-phuong', role: 'coordinating' },
    { taskKey: 'tpl-2026-g01-t02', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'lead', due: '2026-12-31', product: 'Báo cáo kết quả triển khai' },
    { taskKey: 'hn-2026-luat-thu-do', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'lead', due: '2027-03-31' },
    { taskKey: 'hn-2026-unesco', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'lead', due: '2027-05-31', product: 'Bộ hồ sơ theo dõi Thành phố học tập' },
    { taskKey: 'hn-2026-unesco', unitKey: null, unitClassKey: 'hn-ubnd-xa-phuong', role: 'coordinating' },
    { taskKey: 'tpl-2026-g02-t01', unitKey: null, unitClassKey: 'hn-ubnd-xa-phuong', role: 'lead' },
    { taskKey: 'tpl-2026-g02-t04', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'lead', due: '2027-04-30', product: 'Kế hoạch tổ chức kỳ thi' },
    { taskKey: 'tpl-2026-g02-t04', unitKey: 'hn-cong-an', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'tpl-2026-g03-t01', unitKey: null, unitClassKey: 'hn-ubnd-xa-phuong', role: 'lead', due: '2026-12-31', product: 'Hồ sơ phổ cập' },
    { taskKey: 'tpl-2026-g04-t01', unitKey: 'hn-so-noi-vu', unitClassKey: null, role: 'lead', due: '2026-11-30' },
    { taskKey: 'tpl-2026-g04-t01', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'coordinating' },
    { taskKey: 'tpl-2026-g05-t01', unitKey: 'hn-so-tai-chinh', unitClassKey: null, role: 'lead', due: '2026-12-31' },
    { taskKey: 'tpl-2026-g06-t02', unitKey: 'hn-cong-an', unitClassKey: null, role: 'lead' },
    { taskKey: 'tpl-2026-g09-t03', unitKey: 'hn-so-gddt', unitClassKey: null, role: 'lead', due: '2027-07-15', product: 'Phương án tuyển sinh đầu cấp' },
    { taskKey: 'tpl-2026-g10-t02', unitKey: 'hn-dai-ptth', unitClassKey: null, role: 'coordinating' },
  ],
  note: 'Dữ liệu minh họa: nội dung cụ thể hóa, phân công, thời hạn, sản phẩm do bộ dữ liệu đặt ra. Nhiều nhiệm vụ cố ý chưa có chủ trì, thời hạn.',
}
