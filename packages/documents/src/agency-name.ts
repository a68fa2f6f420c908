const fixed: [RegExp, string][] = [
  [/(?:Ủy|Uỷ) Ban Nhân Dân/gu, 'Ủy ban nhân dân'],
  [/Hội Đồng Nhân Dân/gu, 'Hội đồng nhân dân'],
  [/Ubnd/gu, 'UBND'],
  [/Hđnd/gu, 'HĐND'],
  [/Chủ Tịch/gu, 'Chủ tịch'],
  [/Giám Đốc/gu, 'Giám đốc'],
  [/Bộ Trưởng/gu, 'Bộ trưởng'],
  [/Hiệu Trưởng/gu, 'Hiệu trưởng'],
  [/Trưởng Phòng/gu, 'Trưởng phòng'],
  [/Giáo Dục/gu, 'Giáo dục'],
  [/Đào Tạo/gu, 'Đào tạo'],
  [/(?<=. )Thành Phố/gu, 'thành phố'],
  [/(?<=. )(Tỉnh|Huyện|Quận|Xã|Phường|Thị Xã|Thị Trấn)(?= )/gu, 'lower'],
  [/ Và /gu, ' và '],
]

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI" as a sentence would write it; mixed case is left alone. */
export function readableAgency(name: string): string {
  if (name !== name.toUpperCase()) return name
  const titled = name.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return fixed.reduce((text, [pattern, into]) => text.replace(pattern, (found) => (into === 'lower' ? found.toLowerCase() : into)), titled)
}

/** Whether every letter is a capital and there are at least two words' worth of them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}
