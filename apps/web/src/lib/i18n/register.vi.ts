/** Documents of the register wherever they are entered, chosen or named. */
export const register = {
  field: {
    kind: 'Loại văn bản',
    numberSymbol: 'Số, ký hiệu',
    issuer: 'Cơ quan ban hành',
    issuedOn: 'Ngày ban hành',
    title: 'Trích yếu',
    signer: 'Người ký',
  },
  kindExample: 'Ví dụ: Nghị quyết',
  numberExample: 'Ví dụ: 71-NQ/TW',
  issuerExample: 'Ví dụ: Bộ Chính trị',
  fault: {
    missing: 'Hãy điền mục này.',
    date: 'Chưa đúng ngày. Hãy gõ ngày/tháng/năm, ví dụ 05/09/2026.',
    future: 'Ngày này chưa đến.',
    refused: 'Nội dung này không được chấp nhận; hãy sửa lại.',
  },
  notSecret: 'Văn bản này không thuộc danh mục bí mật nhà nước.',
  notSecretMissing: 'Chỉ ghi vào sổ văn bản không thuộc danh mục bí mật nhà nước.',
  searchHint: 'Gõ số hoặc vài chữ; không dấu cũng được.',
  nothingFound: 'Sổ văn bản không có văn bản nào khớp.',
  state: { 'in-force': 'Còn hiệu lực', amended: 'Đã sửa đổi, bổ sung', replaced: 'Đã được thay thế', repealed: 'Hết hiệu lực' },
  replacedBy: 'bởi',
  repealedBy: 'theo',
} as const
