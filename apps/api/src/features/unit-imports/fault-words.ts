import type { UnitImportFaultCode } from '@trongtam/domain'

/** What is wrong with a cell and what to do about it, for the file that is mended. */
const words: Readonly<Record<UnitImportFaultCode, string>> = {
  missing: 'còn trống; cần điền (ô gộp: bỏ gộp rồi điền từng dòng)',
  'too-long': 'dài quá; cần rút ngắn',
  'too-many-tags': 'có hơn 20 nhãn; bỏ bớt',
  'unknown-kind': 'không phải loại đơn vị nào; chọn trong danh sách của ô',
  'unknown-level': 'không phải cấp nào; chọn trong danh sách của ô',
  'unknown-stage': 'không phải cấp học nào; chọn trong danh sách của ô',
  'unknown-ownership': 'không phải loại hình nào; chọn Công lập hoặc Tư thục',
  'unknown-parent': 'không có đơn vị này vào ngày nhập, trong tệp cũng không; sửa tên hoặc mã, hoặc thêm một dòng cho đơn vị ấy',
  'parent-ended': 'đơn vị này đã kết thúc trước ngày nhập; ghi đơn vị thay nó, hoặc chọn ngày sớm hơn',
  'parent-begins-later': 'đơn vị này bắt đầu sau ngày nhập; chọn ngày từ đó trở đi, hoặc ghi đơn vị khác',
  'ambiguous-parent': 'nhiều đơn vị cùng tên; ghi mã, hoặc đường dẫn như: UBND phường A › Phòng Văn hóa - Xã hội',
  'ambiguous-unit': 'nhiều đơn vị cùng tên; ghi mã hoặc đơn vị cấp trên',
  'twice-in-file': 'đã có ở dòng khác của tệp; chỉ giữ một dòng, hoặc sửa cho khác nhau',
  'code-taken': 'mã đã dùng cho đơn vị khác cùng cấp; ghi mã khác',
  'name-taken': 'đơn vị khác cùng cấp trên đã có tên này; đổi tên, hoặc ghi mã của đơn vị ấy để sửa nó',
  cycle: 'đơn vị sẽ nằm dưới chính nó; ghi đơn vị cấp trên khác',
  'too-deep': 'cây quá sâu, hơn 40 bậc; ghi đơn vị cấp trên ở bậc cao hơn',
  'parent-ends': 'đơn vị cấp trên kết thúc sau ngày nhập; ghi đơn vị cấp trên khác',
  'begins-that-day': 'đơn vị bắt đầu đúng ngày nhập nên chưa thể thay đổi; chọn ngày sau đó, hoặc hoàn tác sự kiện lập đơn vị',
  'begins-later': 'đơn vị mang mã này bắt đầu sau ngày nhập; chọn ngày sau đó, hoặc ghi mã khác',
  'later-change': 'đã có thay đổi của đơn vị sau ngày nhập; hoàn tác thay đổi đó trước, hoặc chọn ngày sau',
  'not-possible': 'không thực hiện được với đơn vị này; bỏ dòng này, rồi sửa đơn vị ở trang của nó',
}

export function faultWords(code: UnitImportFaultCode, about: string | null): string {
  const detail = aboutWords(about)
  return detail === '' ? words[code] : `${words[code]} (${detail})`
}

function aboutWords(about: string | null): string {
  const [, kind, value = ''] = /^(row|unit|day):(.*)$/s.exec(about ?? '') ?? []
  if (kind === 'row') return `dòng ${value}`
  return kind === 'day' ? value.split('-').toReversed().join('/') : value
}
