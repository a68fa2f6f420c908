import type { UnitKind } from '../unit.ts'
import type { PatternBody, UnitPatternContent } from '../unit-pattern-content.ts'

/** The day districts ended and local government has two tiers (Luật Tổ chức chính quyền địa phương 2025). */
export const twoTiersFrom = '2025-07-01'

/** The day the departments of provinces were joined anew (Nghị định 45/2025/NĐ-CP). */
const departmentsJoined = '2025-03-01'

/** The departments every province has beside that of education since, and those that went into them. */
const departments: readonly (readonly [key: string, title: string, days?: Partial<Pick<PatternBody, 'from' | 'to'>>])[] = [
  ['home-affairs', 'Sở Nội vụ'],
  ['justice', 'Sở Tư pháp'],
  ['finance', 'Sở Tài chính'],
  ['industry', 'Sở Công Thương'],
  ['agriculture-environment', 'Sở Nông nghiệp và Môi trường', { from: departmentsJoined }],
  ['construction', 'Sở Xây dựng'],
  ['science', 'Sở Khoa học và Công nghệ'],
  ['culture', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['health', 'Sở Y tế'],
  ['planning', 'Sở Kế hoạch và Đầu tư', { to: departmentsJoined }],
  ['labour', 'Sở Lao động - Thương binh và Xã hội', { to: departmentsJoined }],
  ['agriculture', 'Sở Nông nghiệp và Phát triển nông thôn', { to: departmentsJoined }],
  ['environment', 'Sở Tài nguyên và Môi trường', { to: departmentsJoined }],
  ['transport', 'Sở Giao thông vận tải', { to: departmentsJoined }],
  ['communications', 'Sở Thông tin và Truyền thông', { to: departmentsJoined }],
]

const always = { from: null, to: null, bearsCode: false } as const
const threeTiers = { ...always, to: twoTiersFrom } as const
const twoTiers = { ...always, from: twoTiersFrom } as const

const ofProvince = (key: string, name: string, kind: UnitKind): PatternBody => ({
  ...always,
  key,
  name,
  kind,
  level: 'province',
  per: 'province',
  under: 'committee',
})

/** What stands until the ministry publishes a pattern: every province as the law has it, three tiers before 1 July 2025 and two since. */
export const builtInUnitPattern: UnitPatternContent = {
  bodies: [
    { ...ofProvince('committee', 'UBND {place}', 'province-committee'), under: null, bearsCode: true },
    ofProvince('education', 'Sở Giáo dục và Đào tạo {name}', 'education-department'),
    ofProvince('committee-office', 'Văn phòng UBND {place}', 'department'),
    ...departments.map(([key, title, days]) => ({ ...ofProvince(key, `${title} {name}`, 'department'), ...days })),
    ofProvince('inspectorate', 'Thanh tra {place}', 'department'),
    ofProvince('police', 'Công an {place}', 'police'),
    ofProvince('front', 'Ủy ban Mặt trận Tổ quốc Việt Nam {place}', 'front'),
    { ...ofProvince('press', 'Báo và Phát thanh, Truyền hình {name}', 'press'), ...twoTiers },
    { ...ofProvince('newspaper', 'Báo {name}', 'press'), ...threeTiers },
    { ...ofProvince('broadcaster', 'Đài Phát thanh và Truyền hình {name}', 'press'), ...threeTiers },
    {
      ...threeTiers,
      key: 'district',
      name: 'UBND {place}',
      kind: 'district-committee',
      level: 'district',
      per: 'district',
      under: 'committee',
      bearsCode: true,
    },
    {
      ...threeTiers,
      key: 'district-education',
      name: 'Phòng Giáo dục và Đào tạo {place}',
      kind: 'district-office',
      level: 'district',
      per: 'district',
      under: 'district',
    },
    {
      ...threeTiers,
      key: 'district-centre',
      name: 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên {place}',
      kind: 'continuing-centre',
      level: 'institution',
      per: 'district',
      under: 'district',
    },
    {
      ...threeTiers,
      key: 'commune-of-district',
      name: 'UBND {place}',
      kind: 'commune-committee',
      level: 'commune',
      per: 'commune',
      under: 'district',
      bearsCode: true,
    },
    { ...twoTiers, key: 'commune', name: 'UBND {place}', kind: 'commune-committee', level: 'commune', per: 'commune', under: 'committee', bearsCode: true },
    { ...twoTiers, key: 'commune-office', name: 'Phòng Văn hóa - Xã hội {place}', kind: 'commune-office', level: 'commune', per: 'commune', under: 'commune' },
  ],
  classes: [
    { name: 'UBND các xã, phường, đặc khu', rule: { kinds: ['commune-committee'] } },
    { name: 'UBND các quận, huyện, thị xã', rule: { kinds: ['district-committee'] } },
    { name: 'Phòng Văn hóa - Xã hội cấp xã', rule: { kinds: ['commune-office'] } },
    { name: 'Phòng Giáo dục và Đào tạo cấp huyện', rule: { kinds: ['district-office'] } },
    { name: 'Các Sở, ban, ngành', rule: { kinds: ['department', 'police'], levels: ['province'] } },
    { name: 'Cơ quan báo chí', rule: { kinds: ['press'] } },
    { name: 'Mặt trận Tổ quốc', rule: { kinds: ['front'] } },
    { name: 'Trường mầm non công lập', rule: { kinds: ['school'], stages: ['preschool'], ownerships: ['public'] } },
    { name: 'Trường tiểu học công lập', rule: { kinds: ['school'], stages: ['primary'], ownerships: ['public'] } },
    { name: 'Trường trung học cơ sở công lập', rule: { kinds: ['school'], stages: ['lower-secondary'], ownerships: ['public'] } },
    { name: 'Trường trung học phổ thông công lập', rule: { kinds: ['school'], stages: ['upper-secondary'], ownerships: ['public'] } },
    { name: 'Trường phổ thông nhiều cấp học', rule: { kinds: ['school'], stages: ['combined'] } },
    { name: 'Trường ngoài công lập', rule: { kinds: ['school'], ownerships: ['private'] } },
    { name: 'Trung tâm giáo dục thường xuyên', rule: { kinds: ['continuing-centre'] } },
    { name: 'Đại học, cao đẳng của tỉnh', rule: { kinds: ['higher-education'] } },
  ],
}
