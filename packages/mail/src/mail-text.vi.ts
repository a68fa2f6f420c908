import { type MailText, type MailTexts, vietnameseMoment } from './mail-text.ts'

const callAdministrator = 'báo ngay cho quản trị viên của đơn vị'
const secureAccount = `bấm “Quên mật khẩu” ở trang đăng nhập để đặt mật khẩu mới, rồi ${callAdministrator}.`

export const vietnamese: MailTexts<MailText & { readonly subject: string }> = {
  'registration-confirm': ({ provinceName }) => ({
    subject: 'Xác nhận đăng ký sử dụng Trọng Tâm',
    why: `Địa chỉ này vừa được dùng để đăng ký sử dụng hệ thống Trọng Tâm cho ${provinceName}. Xin ông/bà xác nhận để đăng ký được gửi tới Bộ Giáo dục và Đào tạo.`,
    action: 'Xác nhận đăng ký',
    ifNotYou: 'Nếu ông/bà không đăng ký, xin bỏ qua thư này: đăng ký không được xác nhận sẽ tự bị xóa.',
  }),
  'registration-approved': ({ provinceName }) => ({
    subject: 'Đăng ký sử dụng Trọng Tâm đã được chấp thuận',
    why: `Bộ Giáo dục và Đào tạo đã chấp thuận đăng ký sử dụng hệ thống Trọng Tâm của ${provinceName}. Ông/bà là quản trị viên đầu tiên và có thể bắt đầu làm việc.`,
    action: 'Mở trang của tỉnh, thành phố',
    ifNotYou: null,
  }),
  'registration-refused': ({ provinceName }) => ({
    subject: 'Kết quả xem xét đăng ký sử dụng Trọng Tâm',
    why: `Bộ Giáo dục và Đào tạo chưa chấp thuận đăng ký sử dụng hệ thống Trọng Tâm của ${provinceName}. Ông/bà đăng nhập để xem lý do; sau khi bổ sung, có thể đăng ký lại.`,
    action: 'Đăng nhập để xem lý do',
    ifNotYou: null,
  }),
  invitation: ({ tenantName, positionTitle }) => ({
    subject: 'Lời mời tham gia hệ thống Trọng Tâm',
    why: `${tenantName} mời ông/bà tham gia hệ thống Trọng Tâm với vị trí: ${positionTitle}.`,
    action: 'Nhận lời mời',
    ifNotYou: 'Nếu ông/bà không biết về lời mời này, xin bỏ qua thư: không có gì thay đổi khi lời mời chưa được nhận.',
  }),
  'ministry-founded': ({ tenantName }) => ({
    subject: 'Tài khoản quản trị hệ thống Trọng Tâm',
    why: `Hệ thống Trọng Tâm của ${tenantName} vừa được thiết lập và ông/bà là quản trị viên đầu tiên. Xin ông/bà đặt mật khẩu cho tài khoản của mình.`,
    action: 'Đặt mật khẩu',
    ifNotYou: 'Nếu ông/bà không chờ thư này, xin bỏ qua và báo cho đơn vị vận hành hệ thống.',
  }),
  'password-reset': () => ({
    subject: 'Đặt lại mật khẩu Trọng Tâm',
    why: 'Có yêu cầu đặt lại mật khẩu cho tài khoản Trọng Tâm dùng địa chỉ này.',
    action: 'Đặt mật khẩu mới',
    ifNotYou: 'Nếu ông/bà không yêu cầu, xin bỏ qua thư này: mật khẩu hiện tại vẫn dùng được và không ai khác thay đổi được.',
  }),
  'password-changed': () => ({
    subject: 'Mật khẩu Trọng Tâm đã được thay đổi',
    why: 'Mật khẩu của tài khoản Trọng Tâm dùng địa chỉ này vừa được thay đổi.',
    action: 'Mở Trọng Tâm',
    ifNotYou: `Nếu không phải ông/bà thay đổi, xin ${secureAccount}`,
  }),
  'email-change': () => ({
    subject: 'Xác nhận địa chỉ thư mới cho Trọng Tâm',
    why: 'Có yêu cầu dùng địa chỉ này làm địa chỉ đăng nhập của một tài khoản Trọng Tâm. Địa chỉ chỉ thay đổi sau khi ông/bà xác nhận.',
    action: 'Xác nhận địa chỉ mới',
    ifNotYou: 'Nếu ông/bà không yêu cầu, xin bỏ qua thư này: không có gì thay đổi.',
  }),
  'email-changed': () => ({
    subject: 'Địa chỉ đăng nhập Trọng Tâm đã được thay đổi',
    why: 'Tài khoản Trọng Tâm trước đây dùng địa chỉ này nay dùng một địa chỉ khác. Địa chỉ này không còn dùng để đăng nhập được nữa.',
    action: 'Mở Trọng Tâm',
    ifNotYou: `Nếu không phải ông/bà thay đổi, xin ${callAdministrator}.`,
  }),
  'new-device': ({ device, at }) => ({
    subject: 'Đăng nhập Trọng Tâm từ thiết bị mới',
    why: `Tài khoản Trọng Tâm của ông/bà vừa được đăng nhập từ một thiết bị mới: ${device}, ${vietnameseMoment(at)} (giờ Việt Nam).`,
    action: 'Mở Trọng Tâm',
    ifNotYou: `Nếu không phải ông/bà đăng nhập, xin ${secureAccount}`,
  }),
  'factor-changed': ({ at }) => ({
    subject: 'Cách xác thực hai bước của Trọng Tâm đã thay đổi',
    why: `Cách xác thực hai bước của tài khoản Trọng Tâm của ông/bà vừa thay đổi, ${vietnameseMoment(at)} (giờ Việt Nam).`,
    action: 'Mở Trọng Tâm',
    ifNotYou: `Nếu không phải ông/bà thay đổi, xin ${secureAccount}`,
  }),
  'recovery-code-used': ({ left }) => ({
    subject: 'Một mã dự phòng Trọng Tâm đã được dùng',
    why: `Một mã dự phòng của tài khoản Trọng Tâm của ông/bà vừa được dùng để đăng nhập. Số mã còn lại: ${left}.`,
    action: 'Mở Trọng Tâm',
    ifNotYou: `Nếu không phải ông/bà dùng mã này, xin ${secureAccount}`,
  }),
}
