/** The documents the reform rests upon, as their words: none of them is in any province's register. */
export const documentWords = {
  hueCity: 'Nghị quyết 175/2024/QH15 ngày 30/11/2024',
  provinces: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025',
  /** The end of the district level. */
  districts: 'Nghị quyết 203/2025/QH15 ngày 16/6/2025',
  communes: 'Nghị quyết của Ủy ban Thường vụ Quốc hội ngày 16/6/2025 về sắp xếp các đơn vị hành chính cấp xã năm 2025',
  codes: 'Quyết định 19/2025/QĐ-TTg ngày 30/6/2025',
  dongNaiCity: 'Nghị quyết 30/2026/QH16',
} as const
