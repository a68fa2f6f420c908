import type { DemoDocument } from '../shape.ts'

/** Documents of Hải Phòng: the directive is known through the city's portal only. */
export const haiPhongDocuments: readonly DemoDocument[] = [
  {
    key: 'ct-23-hp-2020',
    kind: 'Chỉ thị',
    numberSymbol: '23/CT-UBND',
    issuer: 'Ủy ban nhân dân thành phố Hải Phòng',
    issuedOn: '2020-10-16',
    title: 'Về nhiệm vụ chủ yếu năm học 2020 - 2021 của ngành Giáo dục Hải Phòng',
    signer: null,
    standing: 'report',
    confidence: 'high',
    note: 'Số, ngày, trích yếu chắc chắn; nội dung chỉ biết qua tin tóm tắt của cổng thông tin điện tử thành phố.',
  },
  {
    key: 'tin-004',
    kind: 'Tin cổng thông tin điện tử',
    numberSymbol: null,
    issuer: 'Cổng Thông tin điện tử thành phố Hải Phòng',
    issuedOn: null,
    title: 'Chỉ thị về nhiệm vụ chủ yếu năm học 2020 - 2021 của ngành Giáo dục Hải Phòng',
    signer: null,
    standing: 'report',
    confidence: 'high',
    note: 'Tóm tắt Chỉ thị số 23/CT-UBND; ngày đăng không có trong nguồn.',
  },
]
