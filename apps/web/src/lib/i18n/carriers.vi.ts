/** Who carries on for units that have ended, wherever a plan or a page names them. */
export const carriers = {
  now: 'Nay:',
  successors: 'Kế tục:',
  endedOn: 'Đơn vị đã kết thúc từ ngày {{date}}.',
  unitClass: '{{name}} ({{n}})',
  others: 'và {{n}} đơn vị khác',
  nobody: 'chưa có đơn vị nào đảm nhiệm',
  decided: '(theo phân công khi sắp xếp đơn vị)',
  part: '({{ended}}/{{all}} đơn vị cũ đã kết thúc)',
} as const
