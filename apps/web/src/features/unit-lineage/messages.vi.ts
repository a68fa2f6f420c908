export const unitLineage = {
  title: 'Nguồn gốc và nối tiếp',
  help: 'Đơn vị hình thành từ đâu, chia tách hay sáp nhập thành đơn vị nào; cột bên phải nối tiếp cột bên trái.',
  picture: 'Sơ đồ nguồn gốc và nối tiếp',
  table: 'Bảng nguồn gốc và nối tiếp',
  empty: 'Đơn vị này chưa từng sáp nhập hay chia tách.',
  part: 'Sơ đồ hiện {{n}} đơn vị gần nhất; còn những đơn vị khác xa hơn.',
  all: 'Xem cả {{n}} đơn vị liên quan',
  own: 'Chỉ đơn vị này',
  first: 'Ban đầu',
  since: 'Từ {{date}}',
  column: { from: 'Đơn vị cũ', to: 'Đơn vị nối tiếp', since: 'Từ ngày', event: 'Sự kiện' },
  event: 'Xem sự kiện',
} as const
