import type { FailureCode } from '../refusal-error.ts'

/** For each reason to be refused: what happened, and what to do next. */
export const refusals = {
  'not-signed-in': { title: 'Phiên làm việc đã hết', next: 'Hãy đăng nhập lại; nội dung bạn đang gõ vẫn được giữ trên máy này.' },
  'wrong-credentials': { title: 'Thư điện tử hoặc mật khẩu chưa đúng', next: 'Hãy kiểm tra lại, chú ý bộ gõ tiếng Việt và phím Caps Lock.' },
  'slow-down': { title: 'Bạn thao tác quá nhanh', next: 'Hãy chờ một phút rồi thử lại.' },
  'forbidden-origin': { title: 'Yêu cầu không đến từ trang này', next: 'Hãy mở lại Trọng Tâm bằng địa chỉ chính thức.' },
  'not-permitted': { title: 'Bạn chưa được giao quyền làm việc này', next: 'Hãy liên hệ quản trị viên của đơn vị để được phân quyền.' },
  'not-found': { title: 'Không tìm thấy', next: 'Nội dung không tồn tại, hoặc không thuộc phạm vi bạn được xem.' },
  'invalid-input': { title: 'Nội dung nhập chưa hợp lệ', next: 'Hãy sửa các ô được đánh dấu rồi gửi lại.' },
  'unsupported-media-type': { title: 'Định dạng này chưa được hỗ trợ', next: 'Hãy dùng định dạng khác.' },
  'body-too-large': { title: 'Nội dung quá lớn', next: 'Mỗi lần gửi tối đa 10 MB; hãy chia nhỏ văn bản.' },
  'version-required': { title: 'Thiếu thông tin phiên bản', next: 'Hãy tải lại trang rồi lưu lại.' },
  'version-stale': { title: 'Nội dung đã được người khác sửa', next: 'Hãy so sánh hai bản và chọn bản giữ lại; nội dung bạn gõ vẫn còn.' },
  'plan-exists': { title: 'Năm học này đã có kế hoạch', next: 'Hãy mở kế hoạch hiện có trong danh sách kế hoạch.' },
  'plan-not-issued': { title: 'Kế hoạch chưa ban hành', next: 'Chỉ công bố được kế hoạch đã ban hành; hãy phê duyệt và ban hành trước.' },
  'plan-locked': { title: 'Kế hoạch đã ban hành nên không sửa được', next: 'Muốn thay đổi, hãy lập dự thảo sửa đổi, bổ sung.' },
  'unit-unknown': { title: 'Không có đơn vị này', next: 'Đơn vị có thể đã sáp nhập hoặc giải thể; hãy chọn lại trong danh sách.' },
  'template-missing': { title: 'Bộ chưa công bố khung của năm học này', next: 'Hãy nhập văn bản của tỉnh, hoặc chờ khung nhiệm vụ của Bộ.' },
  'document-unreadable': { title: 'Không đọc được văn bản', next: 'Hãy dán nguyên văn dạng chữ (Unicode), không dán ảnh chụp.' },
  'document-is-report': { title: 'Đây là bài tường thuật, không phải toàn văn', next: 'Hãy thêm làm nguồn chủ đề cho một kế hoạch đã có.' },
  'publication-changed': { title: 'Kế hoạch đã thay đổi sau khi xem trước', next: 'Hãy xem lại bản sẽ công bố rồi công bố lại.' },
  'publication-unchanged': { title: 'Nội dung giống bản đã công bố', next: 'Không cần công bố lại.' },
  'already-withdrawn': { title: 'Bản này đã được thu hồi', next: 'Hãy tải lại trang để thấy trạng thái mới.' },
  overloaded: { title: 'Hệ thống đang bận', next: 'Hãy thử lại sau ít giây.' },
  internal: { title: 'Hệ thống gặp lỗi', next: 'Hãy thử lại; nếu vẫn lỗi, báo mã yêu cầu cho bộ phận hỗ trợ.' },
  unreachable: { title: 'Không kết nối được máy chủ', next: 'Hãy kiểm tra đường truyền rồi thử lại; nội dung bạn gõ vẫn còn.' },
} as const satisfies Record<FailureCode, { readonly title: string; readonly next: string }>
