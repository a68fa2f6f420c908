import { grantableRoles, rolesOf } from '@trongtam/domain'
import { writeWorkbook } from '@trongtam/sheets'
import { importColumns, importSheet, labelOfRole, labelOfUnit } from './import-columns.ts'
import type { PeopleSession } from './people-session.ts'
import { rootsOf } from './rights.ts'
import { listChoices } from './unit-choice-store.ts'

/** What the spreadsheet for inviting many offers: the units and roles of whoever asks. */
export async function templateOf({ db, held, kind, today }: PeopleSession) {
  const units = await listChoices(db, rootsOf(held, 'people.manage'), today)
  return { units: units.map(labelOfUnit), roles: grantableRoles(rolesOf(held), kind).map(labelOfRole) }
}

/** The spreadsheet as a file, with a sheet of instructions. */
export function writeTemplate({ units, roles }: { readonly units: readonly string[]; readonly roles: readonly string[] }): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [
      {
        name: importSheet,
        columns: [
          { title: importColumns.name, width: 28 },
          { title: importColumns.email, width: 32 },
          { title: importColumns.unit, width: 44, list: units },
          { title: importColumns.title, width: 32 },
          { title: importColumns.role, width: 24, list: roles },
          { title: importColumns.validFrom, width: 14 },
        ],
        rows: [],
      },
      {
        name: 'Hướng dẫn',
        columns: [
          { title: 'Cột', width: 24 },
          { title: 'Cách điền', width: 90 },
        ],
        rows: instructions(roles),
      },
    ],
  })
}

function instructions(roles: readonly string[]): readonly (readonly string[])[] {
  return [
    [importColumns.name, 'Bắt buộc. Họ và tên đầy đủ, có dấu. Mỗi người một dòng; một người giữ hai chức danh thì hai dòng.'],
    [importColumns.email, 'Bắt buộc. Thư mời được gửi tới địa chỉ này; mỗi người dùng địa chỉ của riêng mình, không dùng chung. Ví dụ: nguyenvana@hanoiedu.vn'],
    [importColumns.unit, 'Bắt buộc. Chọn trong danh sách của ô. Có thể chỉ gõ mã đơn vị.'],
    [
      importColumns.title,
      'Bắt buộc. Ví dụ: Trưởng phòng, Chuyên viên, Hiệu trưởng. Nếu chức danh ấy trong đơn vị còn trống thì người này nhận, nếu không thì lập chức danh mới.',
    ],
    [importColumns.role, `Bắt buộc. Chọn một trong: ${roles.join('; ')}.`],
    [importColumns.validFrom, 'Ngày bắt đầu, viết dd/mm/yyyy, ví dụ 01/09/2026. Để trống là từ hôm nay.'],
    ['Sau khi điền', 'Tải tệp lên ở mục Nhân sự, xem kết quả kiểm tra từng dòng rồi xác nhận. Còn một dòng sai thì chưa ai được mời.'],
    ['Gửi lại tệp cũ', 'Người đã có trong chức danh ấy hoặc đã được mời thì được bỏ qua, không mời hai lần.'],
  ]
}
