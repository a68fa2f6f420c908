import { aContent, aDraft, editorOf, inDays } from '@trongtam/api/a-draft'
import { formatSchoolYear } from '@trongtam/domain'
import { aSchoolYear } from '@trongtam/testing'
import type { Sample } from './samples.ts'
import type { World } from './world.ts'

/** Years before all that builders choose: each file's ministry has its own drafts of them. */
let lastYear = 1000
const nextYear = () => (lastYear += 1)
const versionTwo = { 'if-match': '"2"' }

/** What templates are drafted, discussed, published and withdrawn with; whatever a sample uses up it makes anew. */
export const templateSamples: Readonly<Record<string, (world: World) => Promise<Sample> | Sample>> = {
  listTemplates: () => ({}),
  // A template is the same for every tenant: the id of another tenant's is one of another kind.
  getTemplate: ({ template, other }) => ({ path: { templateId: template.id }, foreign: { templateId: other.issued.planId } }),
  listTemplateRevisions: ({ template, other }) => ({ path: { templateId: template.id }, foreign: { templateId: other.issued.planId } }),
  withdrawTemplateRevision: async ({ call, ministry, other }) => {
    const published = await editorOf(call, ministry).publish(await aDraft(call, ministry, aSchoolYear()))
    return {
      path: { templateId: published.json.templateId, revision: String(published.json.revision) },
      body: { reason: 'Còn sai sót' },
      foreign: { templateId: other.issued.planId },
    }
  },
  listTemplateDrafts: () => ({ query: { limit: '10' } }),
  createTemplateDraft: () => ({ body: { schoolYear: formatSchoolYear(nextYear()), from: 'empty' } }),
  getTemplateDraft: (world) => atDraft(world),
  saveTemplateDraft: async (world) => ({
    ...(await atDraft(world)),
    headers: versionTwo,
    body: { title: 'Khung sửa', source: null, note: null, content: aContent(['Nhóm sửa']) },
  }),
  discardTemplateDraft: async (world) => ({ ...(await atDraft(world)), headers: versionTwo }),
  readTemplateDocument: () => ({ body: { sourceText: directiveText } }),
  publishTemplate: async (world) => ({ ...(await atDraft(world, aSchoolYear())), headers: versionTwo, body: { summary: 'Bản đầu', decideBy: null } }),
  openConsultation: async (world) => ({ ...(await atDraft(world)), headers: versionTwo, body: { closesOn: inDays(10) } }),
  closeConsultation: async (world) => ({ path: { draftId: (await anOpenDraft(world)).id }, headers: versionTwo, foreign: foreignDraft(world) }),
  listDraftComments: (world) => atDraft(world),
  listConsultations: () => ({ query: { limit: '10' } }),
  // What is open for comments is open to every province: a foreign id is one of another kind.
  getConsultation: async (world) => ({ path: { consultationId: (await anOpenDraft(world)).consultation.id }, foreign: foreignConsultation(world) }),
  sendComment: async (world) => ({
    path: { consultationId: (await anOpenDraft(world)).consultation.id },
    body: { nodeId: null, text: 'Đề nghị làm rõ' },
    foreign: foreignConsultation(world),
  }),
  listAdoption: ({ template }) => ({ query: { schoolYear: formatSchoolYear(template.schoolYear) } }),
  listPublishedThemes: ({ own }) => ({ query: { schoolYear: formatSchoolYear(own.issued.schoolYear) } }),
}

/** The operations of the ministry among them. */
export const ministryTemplateOperations =
  /^((create|get|save|discard)TemplateDraft|listTemplateDrafts|readTemplateDocument|publishTemplate|withdrawTemplateRevision|(open|close)Consultation|listDraftComments|listAdoption|listPublishedThemes)$/

async function atDraft(world: World, schoolYear = nextYear()) {
  return { path: { draftId: String((await aDraft(world.call, world.ministry, schoolYear)).id) }, foreign: foreignDraft(world) }
}

const foreignDraft = ({ other }: World) => ({ draftId: other.templateDraftId })
const foreignConsultation = ({ other }: World) => ({ consultationId: other.issued.planId })

async function anOpenDraft({ call, ministry }: World) {
  return (await editorOf(call, ministry).open(await aDraft(call, ministry, nextYear()))).json
}

const directiveText = `BỘ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 2358/QĐ-BGDĐT
Hà Nội, ngày 20 tháng 8 năm 2030

QUYẾT ĐỊNH
Về việc ban hành nhiệm vụ trọng tâm năm học 2030-2031

BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO
Căn cứ Nghị định số 37/2025/NĐ-CP ngày 26/2/2025 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này nhiệm vụ trọng tâm năm học 2030-2031.
Nơi nhận:
- Như Điều 1;
BỘ TRƯỞNG
Nguyễn Văn Một

KẾ HOẠCH
NHIỆM VỤ TRỌNG TÂM NĂM HỌC 2030-2031
II. NHIỆM VỤ TRỌNG TÂM
1. Thể chế và quản trị nhà trường
- Mỗi trường công khai ngân sách hằng quý.
2. Nhân lực chất lượng cao
- Phấn đấu từ 70% - 75% người lao động qua đào tạo.
`
