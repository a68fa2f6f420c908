import { assignmentAnnex } from './assignment-annex.ts'
import { closingBlock } from './closing-block.ts'
import { documentTitle, letterhead } from './letterhead.ts'
import { packDocument } from './pack-document.ts'
import { section } from './page-layout.ts'
import { planBody } from './plan-body.ts'
import type { PlanDocument } from './plan-document.ts'

/**
 * A plan as the bytes of a .docx in the layout of Decree 30/2020/NĐ-CP: its legal bases, theme, groups and tasks with
 * their targets, and who does what in an annex. Every text given is text, never markup or a field; equal documents give equal bytes.
 */
export async function writePlan(document: PlanDocument): Promise<Uint8Array> {
  const { head, title, issuedWith, recipients, signature } = document
  return packDocument(`Kế hoạch ${title}`, [
    section('portrait', [
      letterhead(head, 'portrait'),
      ...documentTitle('Kế hoạch', title, issuedWith, 'portrait'),
      ...planBody(document),
      ...closingBlock(recipients, signature, 'portrait'),
    ]),
    ...(document.rows.length > 0 ? [section('landscape', assignmentAnnex(document))] : []),
  ])
}
