export const oidc = {
  title: 'Đăng nhập bằng tài khoản của đơn vị',
  search: 'Tên tỉnh, thành phố hoặc đơn vị',
  searchHint: 'Gõ tên để tìm, có dấu hay không dấu đều được.',
  results: 'Đơn vị có tài khoản riêng',
  none: 'Chưa có đơn vị nào dùng cách này.',
  noneFound: 'Không thấy đơn vị này. Hãy thử ít từ hơn, hoặc đăng nhập bằng mật khẩu.',
  more: 'Còn nữa; hãy gõ thêm để thu hẹp.',
  fault: {
    expired: { title: 'Lượt đăng nhập đã hết hạn', text: 'Mỗi lượt có mười phút. Hãy bắt đầu lại.' },
    refused: {
      title: 'Tài khoản của đơn vị chưa được chấp nhận',
      text: 'Đơn vị đã từ chối hoặc trả lời không hợp lệ. Hãy thử lại, hoặc báo bộ phận công nghệ thông tin của đơn vị.',
    },
    unverified: {
      title: 'Thư điện tử chưa được đơn vị xác minh',
      text: 'Hãy nhờ bộ phận công nghệ thông tin của đơn vị xác minh địa chỉ, hoặc đăng nhập bằng mật khẩu.',
    },
    'no-account': { title: 'Chưa có thành viên nào với tài khoản này', text: 'Hãy nhờ quản trị viên của đơn vị mời bạn; tài khoản không được tự tạo.' },
    invited: { title: 'Bạn đã được mời', text: 'Hãy mở đường dẫn trong thư mời trước; sau đó bạn đăng nhập được bằng cách này.' },
    'several-tenants': {
      title: 'Bạn làm việc ở nhiều đơn vị',
      text: 'Tài khoản của một đơn vị không mở được đơn vị khác. Hãy đăng nhập bằng mật khẩu, rồi thiết lập bước xác minh thứ hai để dùng được cách này.',
    },
    unavailable: { title: 'Không kết nối được với đơn vị', text: 'Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.' },
    'slow-down': { title: 'Có quá nhiều lượt từ mạng này', text: 'Hãy chờ một phút rồi thử lại.' },
  },
} as const
