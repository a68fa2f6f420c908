import { describe, expect, test } from 'vitest'
import { type IssuerLevel, issuerLevel } from './issuer-level.ts'
import { foldVietnamese } from './vietnamese-text.ts'

const issuers: { readonly [level in IssuerLevel]: readonly string[] } = {
  central: [
    'Quốc hội',
    'Ủy ban Thường vụ Quốc hội',
    'Chủ tịch nước',
    'Chính phủ',
    'Thủ tướng Chính phủ',
    'Văn phòng Chính phủ',
    'Đại hội đại biểu toàn quốc của Đảng',
    'Bộ Chính trị',
    'Ban Bí thư',
    'Ban Chấp hành Trung ương Đảng khóa XI',
    'Ban Tuyên giáo và Dân vận Trung ương',
  ],
  ministry: ['Bộ Giáo dục và Đào tạo', 'Bộ trưởng Bộ Giáo dục và Đào tạo', 'Bộ Nội vụ', 'Thanh tra Chính phủ', 'Vụ Giáo dục Mầm non, Bộ Giáo dục và Đào tạo'],
  province: [
    'Ủy ban nhân dân thành phố Hà Nội',
    'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
    'UBND TP Hà Nội',
    'UBND tỉnh Bắc Ninh',
    'Hội đồng nhân dân tỉnh Nghệ An',
    'Thường trực HĐND Thành phố',
    'Thành ủy Hà Nội',
    'Ban Thường vụ Tỉnh ủy Cà Mau',
    'Sở Giáo dục và Đào tạo Hải Phòng',
    'Giám đốc Sở Giáo dục và Đào tạo Hà Nội',
    'Công an Thành phố Hà Nội',
    'Bộ Chỉ huy Quân sự tỉnh Lào Cai',
  ],
  unit: [
    'Ủy ban nhân dân phường Thành Công',
    'UBND xã Tân Tiến, tỉnh Bắc Ninh',
    'Ủy ban nhân dân huyện Tháp Mười, tỉnh Đồng Tháp',
    'Trường THPT Chu Văn An',
    'Phòng Văn hóa - Xã hội',
    'Bộ',
    '',
  ],
}

describe.each(Object.entries(issuers))('of the level %s', (level, names) => {
  test.each(names)('is "%s", also in capitals and without diacritics', (name) => {
    expect(issuerLevel(name)).toBe(level)
    expect(issuerLevel(name.toLocaleUpperCase('vi'))).toBe(level)
    expect(issuerLevel(foldVietnamese(name))).toBe(level)
  })
})
