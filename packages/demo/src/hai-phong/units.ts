import { communeCommittees } from '../commune-committees.ts'
import type { DemoUnit } from '../province-shape.ts'
import { inventedSchools, provinceBodies, sinceLongAgo, unitClasses } from '../unit-parts.ts'

export const haiPhongCommitteeKey = 'hp-ubnd'
const department = 'hp-so-gddt'
const reorganised = 'Tên theo Chỉ thị năm 2020. Việc sắp xếp sở năm 2025 chưa có văn bản trong nguồn: giữ tên cũ, để mở hiệu lực.'

const committee: DemoUnit = {
  key: haiPhongCommitteeKey,
  name: 'UBND thành phố Hải Phòng',
  code: '31',
  kind: 'province-committee',
  level: 'province',
  parentKey: null,
  validFrom: sinceLongAgo,
  validTo: null,
  demo: false,
  note: 'Từ 01/7/2025 gồm thành phố Hải Phòng và tỉnh Hải Dương cũ.',
}

const bodies = provinceBodies('hp', haiPhongCommitteeKey, [
  ['so-gddt', 'Sở Giáo dục và Đào tạo Hải Phòng', 'education-department'],
  ['so-tttt', 'Sở Thông tin và Truyền thông Hải Phòng', 'department', reorganised],
  ['so-khdt', 'Sở Kế hoạch và Đầu tư Hải Phòng', 'department', reorganised],
  ['so-tai-chinh', 'Sở Tài chính Hải Phòng', 'department', reorganised],
  ['so-noi-vu', 'Sở Nội vụ Hải Phòng', 'department', reorganised],
  ['so-xay-dung', 'Sở Xây dựng Hải Phòng', 'department', reorganised],
  ['so-tnmt', 'Sở Tài nguyên và Môi trường Hải Phòng', 'department', reorganised],
  ['so-y-te', 'Sở Y tế Hải Phòng', 'department', reorganised],
  ['so-vhtt', 'Sở Văn hóa và Thể thao Hải Phòng', 'department', `${reorganised} Nguồn viết "Sở Văn hoá Thể thao".`],
  ['so-khcn', 'Sở Khoa học và Công nghệ Hải Phòng', 'department', reorganised],
  ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội Hải Phòng', 'department', reorganised],
  ['cong-an', 'Công an thành phố Hải Phòng', 'police'],
  ['dai-ptth', 'Đài Phát thanh và Truyền hình Hải Phòng', 'press'],
  ['bao-hai-phong', 'Báo Hải Phòng', 'press'],
  ['bao-an-ninh', 'Báo An ninh Hải Phòng', 'press'],
  ['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng', 'front'],
])

const schools = inventedSchools('hp', department, [
  ['mn-con-song', 'Trường Mầm non Con Sóng', 'preschool', { commune: '11311' }],
  ['mn-phuong-hong', 'Trường Mầm non Phượng Hồng', 'preschool', { commune: '10525' }],
  ['mn-mat-troi', 'Trường Mầm non Mặt Trời Nhỏ', 'preschool', { commune: '11560' }, 'private'],
  ['th-canh-dieu', 'Trường Tiểu học Cánh Diều Mới', 'primary', { commune: '11383' }],
  ['th-ben-cang', 'Trường Tiểu học Bến Cảng', 'primary', { commune: '11329' }],
  ['th-vuon-vai', 'Trường Tiểu học Vườn Vải', 'primary', { commune: '10813' }],
  ['thcs-mui-thuyen', 'Trường THCS Mũi Thuyền', 'lower-secondary', { commune: '11443' }],
  ['thcs-dong-lua', 'Trường THCS Đồng Lúa', 'lower-secondary', { commune: '11824' }],
  ['lc-dao-xanh', 'Trường TH và THCS Đảo Xanh', 'combined', { commune: '11914' }],
  ['lc-ngon-hai-dang', 'Trường liên cấp THCS - THPT Ngọn Hải Đăng', 'combined', 'department', 'private'],
  ['thpt-song-bien', 'Trường THPT Sóng Biển', 'upper-secondary', 'department'],
  ['thpt-hoa-dao', 'Trường THPT Hoa Đảo', 'upper-secondary', 'department'],
  ['thpt-buoi-sang', 'Trường THPT Buổi Sáng', 'upper-secondary', 'department'],
  ['gdtx-1', 'Trung tâm GDNN-GDTX Số Một', 'continuing-centre', 'department'],
])

const college: DemoUnit = {
  key: 'hp-cd-minh-hoa',
  name: 'Trường Cao đẳng Cửa Biển (minh họa)',
  code: null,
  kind: 'higher-education',
  level: 'institution',
  ownership: 'public',
  parentKey: haiPhongCommitteeKey,
  validFrom: sinceLongAgo,
  validTo: null,
  demo: true,
}

export const haiPhongUnits: readonly DemoUnit[] = [committee, ...bodies, ...communeCommittees('31', 'hp', haiPhongCommitteeKey), ...schools, college]

export const haiPhongUnitClasses = unitClasses('hp', {
  communes: 'UBND các xã, phường, đặc khu',
  districts: 'UBND các quận, huyện',
  higher: 'Các trường đại học, cao đẳng trực thuộc Thành phố',
})
