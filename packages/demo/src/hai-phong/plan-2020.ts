import { local } from '../plan-parts.ts'
import type { DemoResponsibility, DemoWrittenPlan } from '../shape.ts'

const place = 'tin tóm tắt, dòng 21'
const staffing = 'Giao kế hoạch, chỉ tiêu biên chế và cân đối nguồn lực để ngành giáo dục, các địa phương hoàn thành nhiệm vụ năm học.'
const media = 'Cùng Sở Giáo dục và Đào tạo đưa tin, tuyên truyền chủ trương, chính sách và hoạt động của ngành; tham gia các đề án công nghệ thông tin.'
const land = 'Tạo điều kiện về quỹ đất để xây dựng trường học, cơ sở giáo dục.'

/** Directive 23/CT-UBND: what each department, the police, the press and the districts are told; the Front is asked (`request`). */
const responsibilities: readonly DemoResponsibility[] = [
  order('hp-so-gddt', 'Sở Giáo dục và Đào tạo', 'Chủ động lập kế hoạch, chỉ đạo các đơn vị giáo dục thực hiện Chỉ thị.', 'lead', 13),
  order('hp-so-gddt', 'Sở Giáo dục và Đào tạo', 'Báo cáo định kỳ với UBND thành phố: kết quả, khó khăn, vướng mắc và giải pháp đề xuất.', 'lead', 13),
  order('hp-so-tttt', 'Sở Thông tin và Truyền thông', media, 'coordinating', 15),
  order('hp-dai-ptth', 'Đài Phát thanh và Truyền hình Hải Phòng', media, 'coordinating', 15),
  order('hp-bao-hai-phong', 'Báo Hải Phòng', media, 'coordinating', 15),
  order('hp-bao-an-ninh', 'Báo An ninh Hải Phòng', media, 'coordinating', 15),
  order('hp-so-khdt', 'Sở Kế hoạch và Đầu tư', staffing, 'lead', 17),
  order('hp-so-tai-chinh', 'Sở Tài chính', staffing, 'lead', 17),
  order('hp-so-noi-vu', 'Sở Nội vụ', staffing, 'lead', 17),
  order('hp-so-xay-dung', 'Sở Xây dựng', land, 'coordinating', 19),
  order('hp-so-tnmt', 'Sở Tài nguyên và Môi trường', land, 'coordinating', 19),
  order('hp-so-y-te', 'Sở Y tế', 'Tổ chức y tế trường học và phòng dịch bệnh cho học sinh.', 'lead', 19),
  order('hp-so-vhtt', 'Sở Văn hoá Thể thao', 'Phối hợp tổ chức các cuộc thi văn nghệ, thể thao.', 'coordinating', 19),
  order('hp-so-khcn', 'Sở Khoa học và Công nghệ', 'Triển khai, thẩm định đề tài và sáng kiến về giáo dục.', 'lead', 19),
  order('hp-so-ldtbxh', 'Sở Lao động Thương binh và Xã hội', 'Giúp các trung tâm giáo dục nghề nghiệp, giáo dục thường xuyên hoạt động tốt hơn.', 'lead', 19),
  order(
    'hp-cong-an',
    'Công an thành phố',
    'Ngăn tệ nạn xã hội vào trường học; tuyên truyền, thực hiện pháp luật về an toàn giao thông; giữ an ninh cho thầy và trò.',
    'lead',
    19,
  ),
  {
    unitKey: null,
    unitClassKey: 'hp-ubnd-quan-huyen',
    actor: 'Chủ tịch UBND các quận, huyện',
    duty: 'Chỉ đạo ngành chức năng và cấp xã thực hiện Chỉ thị số 666/CT-BGDĐT cùng Chỉ thị này; đề cao trách nhiệm với giáo dục địa phương.',
    role: 'lead',
    tone: 'order',
    sourceLine: 21,
  },
  request('hp-mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố'),
  request(null, 'Các ban, ngành, đoàn thể thành phố'),
]

/** Hải Phòng 2020-2021: one flat list of twelve unnumbered tasks, kept as one group (F1). */
export const haiPhongPlan2020: DemoWrittenPlan = {
  key: 'hp-2020',
  schoolYear: 2020,
  title: 'Nhiệm vụ chủ yếu năm học 2020 - 2021 của ngành Giáo dục Hải Phòng',
  status: 'issued',
  documentKey: 'ct-23-hp-2020',
  templateKey: null,
  themes: [],
  groups: [
    {
      key: 'g01',
      number: 1,
      title: 'Nhiệm vụ chủ yếu năm học 2020 - 2021',
      templateGroupKey: null,
      origin: 'local',
      sourceLine: 5,
      tasks: [
        local(5, 'Rà soát, sắp xếp lại mạng lưới trường học của thành phố.'),
        local(5, 'Nâng chất lượng nhà giáo và cán bộ quản lý ở mọi cấp.', { standingTask: true }),
        local(5, 'Phát triển, nâng chất lượng mầm non và phổ thông.', { standingTask: true }),
        local(5, 'Đổi mới quản lý để giáo dục thường xuyên hiệu quả hơn.'),
        local(5, 'Chăm lo đạo đức, lối sống, kỹ năng sống của học sinh; giữ trường học an toàn.', { standingTask: true }),
        local(5, 'Rèn luyện thể chất cho học sinh, sinh viên.', { standingTask: true }),
        local(5, 'Hướng nghiệp và phân luồng từ bậc phổ thông.'),
        local(11, 'Dạy, học ngoại ngữ tốt hơn, ưu tiên tiếng Anh.'),
        local(11, 'Trao quyền tự chủ, gắn với tự chịu trách nhiệm, cho cơ sở giáo dục.'),
        local(11, 'Đẩy mạnh hội nhập quốc tế.'),
        local(11, 'Bổ sung cơ sở vật chất để bảo đảm chất lượng giáo dục.'),
        local(11, 'Phát triển nhân lực, trước hết là nhân lực chất lượng cao.'),
      ],
    },
  ],
  legalBases: [
    { documentKey: 'ct-666-2020', place },
    { documentKey: 'luat-an-toan-giao-thong', place: 'tin tóm tắt, dòng 19' },
  ],
  responsibilities,
  note: 'Nguồn là tin tóm tắt, không nêu chủ đề, chỉ tiêu, số liệu; 12 nhiệm vụ không đánh số, ngăn nhau bằng dấu chấm phẩy.',
}

function order(unitKey: string, actor: string, duty: string, role: DemoResponsibility['role'], sourceLine: number): DemoResponsibility {
  return { unitKey, unitClassKey: null, actor, duty, role, tone: 'order', sourceLine }
}

function request(unitKey: string | null, actor: string): DemoResponsibility {
  return {
    unitKey,
    unitClassKey: null,
    actor,
    duty: 'Theo chức năng của mình, phối hợp thực hiện nhiệm vụ năm học và tạo thuận lợi cho giáo dục thành phố phát triển.',
    role: 'coordinating',
    tone: 'request',
    sourceLine: 23,
  }
}
