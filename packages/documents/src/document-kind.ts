/** What an instrument calls itself; 'report' is a press or portal item about one. */
export type DocumentKind =
  | 'decision'
  | 'plan'
  | 'directive'
  | 'resolution'
  | 'programme'
  | 'guidance'
  | 'announcement'
  | 'official-letter'
  | 'proposal'
  | 'official-report'
  | 'scheme'
  | 'regulation'
  | 'appendix'
  | 'report'
  | 'unknown'

const kindsByHeading: Record<string, DocumentKind> = {
  'QUYẾT ĐỊNH': 'decision',
  'KẾ HOẠCH': 'plan',
  'CHỈ THỊ': 'directive',
  'NGHỊ QUYẾT': 'resolution',
  'CHƯƠNG TRÌNH': 'programme',
  'HƯỚNG DẪN': 'guidance',
  'THÔNG BÁO': 'announcement',
  'CÔNG VĂN': 'official-letter',
  'TỜ TRÌNH': 'proposal',
  'BÁO CÁO': 'official-report',
  'ĐỀ ÁN': 'scheme',
  'QUY ĐỊNH': 'regulation',
  'QUY CHẾ': 'regulation',
  'PHỤ LỤC': 'appendix',
}

const kindsByAbbreviation: Record<string, DocumentKind> = {
  QĐ: 'decision',
  KH: 'plan',
  CT: 'directive',
  NQ: 'resolution',
  CTr: 'programme',
  HD: 'guidance',
  TB: 'announcement',
  TTr: 'proposal',
  BC: 'official-report',
  ĐA: 'scheme',
}

const typesByAbbreviation: Record<string, string> = {
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  CT: 'Chỉ thị',
  NQ: 'Nghị quyết',
  CTr: 'Chương trình',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  BC: 'Báo cáo',
  ĐA: 'Đề án',
  KL: 'Kết luận',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  CĐ: 'Công điện',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  DA: 'Dự án',
  PA: 'Phương án',
  VBHN: 'Văn bản hợp nhất',
  PL: 'Pháp lệnh',
  L: 'Luật',
  ĐU: 'Công văn',
}

/** The kind a heading line announces, or null; "QUYẾT ĐỊNH:" (the enacting words) is not a heading. */
export function kindOfHeading(text: string): DocumentKind | null {
  return kindsByHeading[text.toUpperCase().replace(/^(PHỤ LỤC)(?: [IVX\d]{1,4})?$/, '$1')] ?? null
}

/** The kind that the symbol of an instrument tells ("QĐ-UBND" is a decision), or null. */
export function kindOfSymbol(symbol: string): DocumentKind | null {
  const [first = ''] = symbol.split(/[-/]/)
  if (kindsByAbbreviation[first] !== undefined) return kindsByAbbreviation[first]
  return /^(?:UBND|SGDĐT|BGDĐT|SGD&ĐT)-/.test(symbol) ? 'official-letter' : null
}

/** The Vietnamese name behind an abbreviation of Decree 30/2020, appendix III (and party usage), or null. */
export function typeOfAbbreviation(abbreviation: string): string | null {
  return typesByAbbreviation[abbreviation] ?? null
}

/** Every abbreviation a symbol may carry, longest first, ready for a pattern. */
export const abbreviationPattern = Object.keys(typesByAbbreviation)
  .sort((a, b) => b.length - a.length)
  .join('|')
