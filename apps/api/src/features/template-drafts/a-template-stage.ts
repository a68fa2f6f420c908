import { formatSchoolYear, type Operation } from '@trongtam/domain'
import { aTemplate, type TestTenant } from '@trongtam/testing'
import type { TestApp } from '#test-app'
import { aContent, aDraft, editorOf, inDays } from './a-draft.ts'

/** For tests: a draft that is open for comments, and a template with a revision to withdraw. */
export async function aTemplateStage(call: TestApp, ministry: TestTenant) {
  const { id: templateId, schoolYear } = await aTemplate(['Nhóm một'])
  const opened = (await editorOf(call, ministry).open(await aDraft(call, ministry, schoolYear, aContent(['Nhóm mới'])))).json
  return {
    ids: { draftId: String(opened.id), consultationId: String(opened.consultation.id), revision: '1' },
    withdrawn: { templateId },
    bodies: {
      createTemplateDraft: { schoolYear: formatSchoolYear(schoolYear), from: 'latest' },
      saveTemplateDraft: { title: 'Khung', source: null, note: null, content: aContent(['Nhóm một']) },
      publishTemplate: { summary: 'Bản sau', decideBy: null },
      withdrawTemplateRevision: { reason: 'Còn sai sót' },
      openConsultation: { closesOn: inDays(10) },
      sendComment: { nodeId: null, text: 'Đề nghị làm rõ' },
    },
    query: `?schoolYear=${formatSchoolYear(schoolYear)}`,
  }
}

/** For tests: the right each operation upon templates needs. */
export const templateRights: Readonly<Record<string, Operation>> = {
  listTemplateDrafts: 'template.edit',
  createTemplateDraft: 'template.edit',
  getTemplateDraft: 'template.edit',
  saveTemplateDraft: 'template.edit',
  discardTemplateDraft: 'template.edit',
  readTemplateDocument: 'template.edit',
  openConsultation: 'template.edit',
  closeConsultation: 'template.edit',
  listDraftComments: 'template.edit',
  publishTemplate: 'template.publish',
  withdrawTemplateRevision: 'template.publish',
  sendComment: 'consultation.comment',
  listAdoption: 'adoption.read',
  listPublishedThemes: 'comparison.read',
}
