export const session = {
  title: 'Đăng nhập',
  help: 'Kế hoạch năm học của tỉnh, thành phố',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  remember: 'Giữ đăng nhập trên máy này',
  rememberHint: 'Không chọn khi dùng máy chung.',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  emailMissing: 'Hãy nhập thư điện tử công vụ, ví dụ ten@tinh.gov.vn.',
  passwordMissing: 'Hãy nhập mật khẩu.',
  wanted: 'Đăng nhập để mở trang bạn cần xem.',
} as const
