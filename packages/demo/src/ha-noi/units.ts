import { communeCommittees } from '../commune-committees.ts'
import type { DemoUnit } from '../province-shape.ts'
import { generatedSchools } from './generated-schools.ts'
import { inventedSchools, provinceBodies, sinceLongAgo, unitClasses } from '../unit-parts.ts'

export const haNoiCommitteeKey = 'hn-ubnd'
const department = 'hn-so-gddt'
const reorganised = 'Việc sắp xếp sở năm 2025 chưa có văn bản trong nguồn: giữ tên, để mở hiệu lực.'
const abbreviated = 'Tên đầy đủ suy từ chữ viết tắt trong phần Nơi nhận.'

const committee: DemoUnit = {
  key: haNoiCommitteeKey,
  name: 'UBND thành phố Hà Nội',
  code: '01',
  kind: 'province-committee',
  level: 'province',
  parentKey: null,
  validFrom: sinceLongAgo,
  validTo: null,
  demo: false,
}

const bodies = provinceBodies('hn', haNoiCommitteeKey, [
  ['so-gddt', 'Sở Giáo dục và Đào tạo Hà Nội', 'education-department'],
  ['vp-ubnd', 'Văn phòng UBND thành phố Hà Nội', 'department'],
  ['so-tai-chinh', 'Sở Tài chính Hà Nội', 'department', reorganised],
  ['so-noi-vu', 'Sở Nội vụ Hà Nội', 'department', reorganised],
  ['so-y-te', 'Sở Y tế Hà Nội', 'department', reorganised],
  ['so-khcn', 'Sở Khoa học và Công nghệ Hà Nội', 'department', reorganised],
  ['cong-an', 'Công an thành phố Hà Nội', 'police'],
  ['dai-ptth', 'Đài Phát thanh và Truyền hình Hà Nội', 'press', abbreviated],
  ['bao-hnm', 'Báo Hànộimới', 'press', abbreviated],
  ['bao-ktdt', 'Báo Kinh tế và Đô thị', 'press', abbreviated],
  ['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội', 'front'],
  ['truong-bdcb', 'Trường Bồi dưỡng cán bộ giáo dục Hà Nội', 'other'],
])

const schools = inventedSchools('hn', department, [
  ['mn-hoa-ban-mai', 'Trường Mầm non Hoa Ban Mai', 'preschool', { commune: '00004' }],
  ['mn-suong-mai', 'Trường Mầm non Sương Mai', 'preschool', { commune: '00454' }],
  ['mn-vuon-mo', 'Trường Mầm non Vườn Mơ', 'preschool', { commune: '00592' }, 'private'],
  ['th-nang-som', 'Trường Tiểu học Nắng Sớm', 'primary', { commune: '00004' }],
  ['th-song-trang', 'Trường Tiểu học Sóng Trắng', 'primary', { commune: '09556' }],
  ['th-doi-che', 'Trường Tiểu học Đồi Chè', 'primary', { commune: '09700' }],
  ['thcs-canh-buom', 'Trường THCS Cánh Buồm', 'lower-secondary', { commune: '00166' }],
  ['thcs-dong-xanh', 'Trường THCS Đồng Xanh', 'lower-secondary', { commune: '00376' }],
  ['thcs-ben-nuoc', 'Trường THCS Bến Nước', 'lower-secondary', { commune: '10441' }],
  ['lc-hai-dang', 'Trường TH và THCS Hải Đăng', 'combined', { commune: '00145' }, 'private'],
  ['lc-vom-xanh', 'Trường liên cấp TH - THCS - THPT Vòm Xanh', 'combined', 'department'],
  ['thpt-bac-cau', 'Trường THPT Bắc Cầu Mới', 'upper-secondary', 'department'],
  ['thpt-luy-tre', 'Trường THPT Lũy Tre', 'upper-secondary', 'department'],
  ['thpt-sao-khue', 'Trường THPT Sao Khuê Mới', 'upper-secondary', 'department', 'private'],
  ['gdtx-1', 'Trung tâm GDNN-GDTX Số Một', 'continuing-centre', 'department'],
  ['gdtx-2', 'Trung tâm GDNN-GDTX Số Hai', 'continuing-centre', 'department'],
])

const college: DemoUnit = {
  key: 'hn-cd-minh-hoa',
  name: 'Trường Cao đẳng Ánh Dương (minh họa)',
  code: null,
  kind: 'higher-education',
  level: 'institution',
  ownership: 'public',
  parentKey: haNoiCommitteeKey,
  validFrom: sinceLongAgo,
  validTo: null,
  demo: true,
}

/** The invented school for which the demonstration signs in as a reporter. */
export const demoReporterSchoolKey = 'hn-thcs-canh-buom'

export const haNoiUnits: readonly DemoUnit[] = [
  committee,
  ...bodies,
  ...communeCommittees('01', 'hn', haNoiCommitteeKey),
  ...schools,
  ...generatedSchools('hn', '01', department),
  college,
]

export const haNoiUnitClasses = unitClasses('hn', {
  communes: 'UBND các xã, phường',
  districts: 'UBND các quận, huyện, thị xã',
  higher: 'Các trường đại học, cao đẳng trực thuộc Thành phố',
})
