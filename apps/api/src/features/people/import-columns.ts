import { foldVietnamese, type Role } from '@trongtam/domain'

/** The columns of the spreadsheet that many are invited with, as people read them. */
export const importColumns = {
  name: 'Họ và tên',
  email: 'Thư điện tử công vụ',
  unit: 'Đơn vị',
  title: 'Chức danh',
  role: 'Vai trò',
  validFrom: 'Từ ngày',
} as const
export type ImportColumn = keyof typeof importColumns

export const importSheet = 'Danh sách'

const roleLabels: Readonly<Record<Role, string>> = {
  'ministry-administrator': 'Quản trị viên của Bộ',
  'template-editor': 'Biên tập khung nhiệm vụ',
  analyst: 'Phân tích',
  'province-administrator': 'Quản trị viên của tỉnh',
  leader: 'Lãnh đạo',
  planner: 'Chuyên viên tổng hợp',
  'unit-head': 'Thủ trưởng đơn vị',
  reporter: 'Cán bộ báo cáo',
  viewer: 'Người xem',
}

export function labelOfRole(role: Role): string {
  return roleLabels[role]
}

/** The role a cell means, written with or without diacritics; null for no role of ours. */
export function roleOfLabel(label: string): Role | null {
  const folded = foldVietnamese(label)
  return (Object.keys(roleLabels) as Role[]).find((role) => foldVietnamese(roleLabels[role]) === folded) ?? null
}

/** How a unit stands in the list to choose from: with its code, where it has one. */
export function labelOfUnit({ name, code }: { readonly name: string; readonly code: string | null }): string {
  return code === null ? name : `${name} (${code})`
}
