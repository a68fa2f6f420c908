import { foldVietnamese } from './vietnamese-text.ts'

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\b(gd dt|gddt)\b/g, 'giao duc va dao tao'],
  [/\btp\b/g, 'thanh pho'],
  [/\bttg\b/g, 'thu tuong chinh phu'],
]

/**
 * Whether two texts name one issuing body, as documents do: `UBND TP Hà Nội` and `Ủy ban nhân dân thành phố Hà Nội`,
 * `Thủ tướng` and `Thủ tướng Chính phủ`. Bodies of two places are never the same: a shorter name is the other's beginning
 * only where no place follows.
 */
export function sameIssuer(a: string, b: string): boolean {
  const [short, long] = [issuerWords(a), issuerWords(b)].toSorted((x, y) => x.length - y.length) as [string, string]
  if (short === long) return true
  const rest = long.slice(short.length)
  return short !== '' && long.startsWith(`${short} `) && !/^ (tinh|thanh pho|xa|phuong|quan|huyen|dac khu)\b/.test(rest) && !isOfAPlace(short)
}

function issuerWords(issuer: string): string {
  return abbreviations.reduce((text, [short, words]) => text.replace(short, words), foldVietnamese(issuer))
}

/** Bodies that every place has one of: `Sở Giáo dục và Đào tạo` alone says not which. */
function isOfAPlace(words: string): boolean {
  return /^(uy ban nhan dan|hoi dong nhan dan|so|tinh uy|thanh uy|phong|ban thuong vu)\b/.test(words)
}
