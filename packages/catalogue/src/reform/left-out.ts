/**
 * What the data set leaves out and the law states. Five districts were islands without communes: their special zones have no
 * old commune. And the one commune of the 10.035 that no row names; its code of that time is not known here.
 */
export const islandDistricts: readonly { readonly zoneCode: string; readonly name: string; readonly provinceName: string }[] = [
  { zoneCode: '11948', name: 'Huyện Bạch Long Vĩ', provinceName: 'Hải Phòng' },
  { zoneCode: '19742', name: 'Huyện Cồn Cỏ', provinceName: 'Quảng Trị' },
  { zoneCode: '20333', name: 'Huyện Hoàng Sa', provinceName: 'Đà Nẵng' },
  { zoneCode: '21548', name: 'Huyện Lý Sơn', provinceName: 'Quảng Ngãi' },
  { zoneCode: '26732', name: 'Huyện Côn Đảo', provinceName: 'Bà Rịa - Vũng Tàu' },
]

export const communeLeftOut = { name: 'Xã Ia Mơ', districtName: 'Huyện Chư Prông', provinceName: 'Gia Lai', successorCode: '23737' } as const
