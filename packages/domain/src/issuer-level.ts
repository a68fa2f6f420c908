import { foldVietnamese } from './vietnamese-text.ts'

/** From the top: the Party and the State, the ministries, a province with its departments, all below. */
export const issuerLevels = ['central', 'ministry', 'province', 'unit'] as const
export type IssuerLevel = (typeof issuerLevels)[number]

const levels: readonly (readonly [IssuerLevel, RegExp])[] = [
  ['province', /^bo (?:chi huy|tu lenh)\b/],
  [
    'central',
    /^(?:(?:chu tich |tong thu ky |van phong |uy ban thuong vu )*(?:quoc hoi|nuoc)|van phong (?:chinh phu|trung uong)|(?:pho )?thu tuong|chinh phu)\b/,
  ],
  [
    'central',
    /^(?:dai hoi (?:dai bieu )?toan quoc|bo chinh tri|(?:thuong truc )?ban bi thu|tong bi thu|ban (?:[a-z]+ ){1,6}trung uong|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao)\b/,
  ],
  [
    'ministry',
    /^(?:(?:thu truong|bo truong|lien) )?bo [a-z]|^(?:thanh tra chinh phu|ngan hang nha nuoc|uy ban dan toc)\b|\bbo (?:giao duc va dao tao|gddt|gd dt)\b/,
  ],
  ['province', /^(?:(?:pho )?(?:chu tich|giam doc) |thuong truc |van phong |tm )*(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:tinh|thanh pho|tp)\b/],
  ['province', /^(?:(?:pho )?giam doc )?(?:so|cong an (?:tinh|thanh pho|tp))\b|\b(?:tinh uy|thanh uy)\b|\bdang bo (?:tinh|thanh pho|tp)\b/],
]

/** How high an issuer stands, by its name and office, with or without diacritics; what is not known for higher is a unit. */
export function issuerLevel(issuer: string): IssuerLevel {
  const name = foldVietnamese(issuer)
  return levels.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unit'
}
