export const tenants = {
  title: 'Chọn đơn vị làm việc',
  help: 'Việc đến hạn và việc của bạn ở mọi tỉnh, thành phố bạn phục vụ; bấm vào một thẻ để mở.',
  greeting: 'Xin chào, {{name}}',
  list: 'Các đơn vị làm việc của bạn',
  open: 'Mở {{name}}',
  noTheme: 'Năm học {{year}} chưa có chủ đề.',
  noPlan: 'Chưa có kế hoạch năm học {{year}}.',
  late: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  mine: 'Việc của tôi',
  ministry: 'So sánh các bản kế hoạch mà tỉnh, thành phố đã công bố, và xem khung nhiệm vụ của Bộ.',
  archiveMark: 'Kho lưu trữ',
  archive: 'Chỉ đọc. Đã nhập vào {{successor}} từ ngày {{on}} theo {{document}}.',
  standing: {
    pending: {
      title: 'Đang chờ Bộ duyệt đăng ký',
      text: 'Đây là nội dung mẫu, chỉ để xem. Khi Bộ duyệt, hệ thống đơn vị và dự thảo kế hoạch thật của tỉnh sẽ thay vào; kết quả được báo qua thư.',
    },
    suspended: {
      title: 'Không gian này đang bị tạm ngừng',
      text: 'Quản trị của tỉnh xem được, không ai sửa được. Lý do ghi trong nhật ký; hãy liên hệ Bộ để hoạt động lại.',
    },
    archived: {
      title: 'Kho lưu trữ: chỉ đọc · kế tục bởi {{successor}}',
      text: 'Đã nhập vào {{successor}} từ ngày {{on}} theo {{document}}. Mọi nội dung giữ nguyên như ngày ấy; chỉ người của {{successor}} đọc được.',
    },
  },
  emptyTitle: 'Tài khoản chưa được gắn với đơn vị nào',
  emptyText: 'Hãy đề nghị quản trị viên của tỉnh hoặc của Bộ bổ nhiệm bạn vào một vị trí, rồi đăng nhập lại.',
} as const
