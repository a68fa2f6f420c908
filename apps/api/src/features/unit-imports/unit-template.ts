import { offeredWords, type OwnKind, unitColumnTitles } from '@trongtam/domain'
import { type SheetColumn, writeWorkbook } from '@trongtam/sheets'

export const unitSheet = 'Đơn vị'
export const guideSheet = 'Hướng dẫn'
export const versionTitle = 'Phiên bản của mẫu'
/** Raised whenever a column is read otherwise than before. */
export const templateVersion = '1'

/** The spreadsheet of units to fill in, with the kinds of the province among its lists. */
export function writeUnitTemplate(ownKinds: readonly OwnKind[]): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [{ name: unitSheet, columns: unitSheetColumns(ownKinds), rows: [] }, unitGuide()] })
}

/** The columns of every spreadsheet of units that this system writes. */
export function unitSheetColumns(ownKinds: readonly OwnKind[]): SheetColumn[] {
  const { kinds, levels, stages, ownerships } = offeredWords(ownKinds)
  const titles = unitColumnTitles
  return [
    { title: titles.code, width: 14 },
    { title: titles.name, width: 48 },
    { title: titles.kind, width: 26, list: kinds },
    { title: titles.level, width: 14, list: levels },
    { title: titles.stage, width: 14, list: stages },
    { title: titles.ownership, width: 14, list: ownerships },
    { title: titles.area, width: 16 },
    { title: titles.tags, width: 24 },
    { title: titles.parent, width: 40 },
  ]
}

export function unitGuide() {
  return {
    name: guideSheet,
    columns: [
      { title: 'Cột', width: 24 },
      { title: 'Cách điền', width: 96 },
    ],
    rows: [
      [unitColumnTitles.code, 'Mã của đơn vị, không trùng với đơn vị khác cùng cấp. Đơn vị đã có được nhận ra theo mã trước, rồi theo tên và đơn vị cấp trên.'],
      [unitColumnTitles.name, 'Bắt buộc. Tên đầy đủ, có dấu; trong một đơn vị cấp trên không có hai đơn vị cùng tên.'],
      [unitColumnTitles.kind, 'Bắt buộc với đơn vị mới. Chọn trong danh sách của ô; loại riêng của địa phương cũng có ở đó.'],
      [unitColumnTitles.level, 'Để trống thì theo loại: trường là cơ sở, UBND cấp xã là cấp xã. Bắt buộc với công an, báo chí, Mặt trận và loại khác.'],
      [unitColumnTitles.stage, 'Với trường: chọn trong danh sách của ô.'],
      [unitColumnTitles.ownership, 'Công lập hoặc Tư thục.'],
      [unitColumnTitles.area, 'Ví dụ: phường, xã, đặc khu.'],
      [unitColumnTitles.tags, 'Các nhãn cách nhau bằng dấu phẩy. Ví dụ: trường chuẩn quốc gia, bán trú'],
      [
        unitColumnTitles.parent,
        'Mã hoặc tên của đơn vị cấp trên, đã có hoặc nằm ở dòng khác của tệp này, thứ tự nào cũng được. Nhiều đơn vị cùng tên thì ghi mã, hoặc ghi cả đường dẫn: UBND phường A › Phòng Văn hóa - Xã hội. Chỉ đơn vị cấp tỉnh được để trống.',
      ],
      ['Ô để trống', 'Với đơn vị đã có: giữ nguyên điều đang có. Muốn xóa thì ghi dấu gạch ngang: -'],
      ['Sau khi điền', 'Tải tệp lên ở mục Đơn vị, Nhập từ Excel; xem kết quả kiểm tra từng dòng rồi xác nhận. Còn một dòng sai thì chưa có gì được ghi.'],
      ['Nhập lại tệp cũ', 'Dòng không có gì khác với đơn vị đang có thì không thay đổi gì.'],
      [versionTitle, templateVersion],
    ],
  }
}
