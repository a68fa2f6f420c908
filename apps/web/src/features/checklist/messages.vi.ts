export const checklist = {
  title: 'Bắt đầu năm học',
  help: 'Năm việc để kế hoạch đi vào hoạt động. Danh sách này tự ẩn khi xong.',
  progress: 'Đã xong {{done}}/{{all}}',
  done: 'Đã xong',
  open: 'Chưa xong',
  dismiss: 'Ẩn danh sách này',
  step: {
    units: 'Xem hệ thống đơn vị đã được lập sẵn',
    people: 'Mời đồng nghiệp và lãnh đạo vào làm việc',
    plan: 'Xem kế hoạch lấy từ khung của Bộ',
    assignment: 'Giao nhiệm vụ đầu tiên',
    issue: 'Trình lãnh đạo ban hành kế hoạch',
  },
} as const
