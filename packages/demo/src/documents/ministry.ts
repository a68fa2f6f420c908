import type { DemoDocument } from '../shape.ts'

const ministry = 'Bộ Giáo dục và Đào tạo'
const titleFromContent = 'Trích yếu không có trong nguồn; tên ghi theo nội dung được viện dẫn.'
const noFullText = 'Không có toàn văn trong nguồn.'
const issuerNotStated = 'Nguồn nêu tên, không nêu số, ngày và cơ quan ban hành.'

/** Documents of the ministry and the programmes of the education sector that the sources name. */
export const ministryDocuments: readonly DemoDocument[] = [
  of('ct-666-2020', 'Chỉ thị', '666/CT-BGDĐT', '2020-08-24', 'Về nhiệm vụ chủ yếu năm học 2020 - 2021 của ngành Giáo dục', {
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    note: `${noFullText} Một nguồn khác viết "nhiệm vụ giải pháp" thay cho "nhiệm vụ chủ yếu".`,
  }),
  of('ct-1112-2022', 'Chỉ thị', '1112/CT-BGDĐT', null, 'Chỉ thị về nhiệm vụ năm học 2022 - 2023 của ngành Giáo dục', {
    note: `${titleFromContent} Năm 2022; ngày không có trong nguồn.`,
  }),
  of('qd-2457-2023', 'Quyết định', '2457/QĐ-BGDĐT', '2023-08-23', 'Ban hành Kế hoạch nhiệm vụ năm học 2023 - 2024 của ngành Giáo dục', {
    note: `${titleFromContent} ${noFullText}`,
  }),
  of('qd-2045-2024', 'Quyết định', '2045/QĐ-BGDĐT', '2024-08-01', 'Ban hành khung kế hoạch thời gian năm học 2024 - 2025', {
    note: titleFromContent,
  }),
  of(
    'qd-2236-2024',
    'Quyết định',
    '2236/QĐ-BGDĐT',
    '2024-08-23',
    'Về việc ban hành Kế hoạch nhiệm vụ, giải pháp trọng tâm năm học 2024 - 2025 của ngành Giáo dục',
    { note: noFullText },
  ),
  of('qd-2269-2025', 'Quyết định', '2269/QĐ-BGDĐT', '2025-08-11', 'Ban hành khung kế hoạch thời gian năm học 2025 - 2026', {
    confidence: 'medium',
    note: titleFromContent,
  }),
  of('qd-2358-2025', 'Quyết định', '2358/QĐ-BGDĐT', '2025-08-20', 'Ban hành Kế hoạch nhiệm vụ năm học 2025 - 2026 của ngành Giáo dục', {
    confidence: 'medium',
    note: `${titleFromContent} Bộ có công bố 28 chỉ tiêu của năm học; danh sách không có trong nguồn.`,
  }),
  of('qd-2308-2026', 'Quyết định', '2308/QĐ-BGDĐT', '2026-08-06', 'Ban hành khung kế hoạch thời gian năm học 2026 - 2027', {
    confidence: 'medium',
    note: titleFromContent,
  }),
  of('cv-5208-2026', 'Công văn', '5208/BGDĐT-GDPT', '2026-08-07', 'V/v hướng dẫn giáo dục phổ thông năm học 2026 - 2027', {
    confidence: 'medium',
    note: titleFromContent,
  }),
  of('cv-5385-2026', 'Công văn', '5385/BGDĐT-GDMN', '2026-08-12', 'V/v hướng dẫn giáo dục mầm non năm học 2026 - 2027', {
    confidence: 'medium',
    note: titleFromContent,
  }),
  of('cv-6020-2026', 'Công văn', '6020/BGDĐT-KHCNTT', '2026-09-08', 'V/v hướng dẫn chuyển đổi số năm học 2026 - 2027', {
    confidence: 'medium',
    note: titleFromContent,
  }),
  of('ct-12-bac-ninh-2026', 'Chỉ thị', '12/CT-UBND', '2026-08-15', 'Chỉ thị về nhiệm vụ năm học 2026 - 2027 của tỉnh Bắc Ninh', {
    issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    confidence: 'low',
    note: `${titleFromContent} Một trong hai nơi độc lập ghi chủ đề năm học 2026 - 2027.`,
  }),
  programme(
    'de-an-giang-vien-2019-2030',
    'Đề án',
    'Nâng cao năng lực đội ngũ giảng viên, cán bộ quản lý các cơ sở giáo dục đại học đáp ứng yêu cầu đổi mới căn bản, toàn diện giáo dục và đào tạo giai đoạn 2019 - 2030',
  ),
  programme(
    'de-an-cntt-2022-2025',
    'Đề án',
    'Tăng cường ứng dụng công nghệ thông tin và chuyển đổi số trong giáo dục và đào tạo giai đoạn 2022 - 2025, định hướng đến năm 2030',
  ),
  programme(
    'de-an-dan-cu-2022-2025',
    'Đề án',
    'Phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025',
  ),
  programme('ctr-suc-khoe-hoc-duong', 'Chương trình', 'Sức khỏe học đường giai đoạn 2021 - 2025'),
  programme('ctr-y-te-truong-hoc', 'Chương trình', 'Y tế trường học trong các cơ sở giáo dục mầm non, phổ thông gắn với y tế cơ sở giai đoạn 2021 - 2025'),
  programme(
    'ctr-kiem-dinh-2022-2030',
    'Chương trình',
    'Phát triển hệ thống bảo đảm và kiểm định chất lượng giáo dục đại học và cao đẳng sư phạm giai đoạn 2022 - 2030',
  ),
]

function of(
  key: string,
  kind: string,
  numberSymbol: string | null,
  issuedOn: string | null,
  title: string,
  more: Pick<DemoDocument, 'note' | 'confidence'> & { issuer?: string } = {},
): DemoDocument {
  return { key, kind, numberSymbol, issuer: ministry, issuedOn, title, signer: null, standing: 'report', confidence: 'high', ...more }
}

function programme(key: string, kind: string, title: string): DemoDocument {
  return of(key, kind, null, null, title, { issuer: 'Không nêu trong nguồn', note: issuerNotStated })
}
