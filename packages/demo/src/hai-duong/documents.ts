import type { DemoDocument } from '../shape.ts'

const invented = 'Không có văn bản nào của Hải Dương trong nguồn: văn bản này là minh họa, số và ngày không phải của văn bản thật (minh họa)'

/** Invented for the demonstration, as their numbers and titles say. */
export const haiDuongDocuments: readonly DemoDocument[] = [
  {
    key: 'hd-qd-2024',
    kind: 'Quyết định',
    numberSymbol: '01-MH/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Hải Dương',
    issuedOn: '2024-09-16',
    title: 'Ban hành Kế hoạch nhiệm vụ trọng tâm năm học 2024 - 2025 của ngành Giáo dục Hải Dương (minh họa)',
    signer: null,
    standing: 'full-text',
    note: invented,
  },
  {
    key: 'hd-bc-2025',
    kind: 'Báo cáo',
    numberSymbol: '02-MH/BC-SGDĐT',
    issuer: 'Sở Giáo dục và Đào tạo tỉnh Hải Dương',
    issuedOn: '2025-06-20',
    title: 'Tổng kết năm học 2024 - 2025 của ngành Giáo dục Hải Dương (minh họa)',
    signer: null,
    standing: 'full-text',
    note: invented,
  },
]
