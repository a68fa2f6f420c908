import type { ComparisonDocument } from '@trongtam/documents'
import { compareEditions, type EditionChange, wordDifferences } from '@trongtam/domain'
import type { ComparedContents } from './compared-contents.ts'
import { documentHead } from './document-head.ts'

interface Around {
  readonly tenantName: string
  /** The document of the later edition as a text cites it. */
  readonly cited: string | null
}

/** The comparison table of two states of a plan, as it is printed: each difference word by word. */
export function comparisonDocument({ before, after }: ComparedContents, { tenantName, cited }: Around): ComparisonDocument {
  return {
    head: documentHead(after, tenantName),
    title: after.title,
    issuedWith: cited === null ? null : `Kèm theo ${cited}`,
    rows: compareEditions(before, after).map((row) => ({
      item: itemLabel(row),
      wording: wordDifferences(row.before ?? '', row.after ?? ''),
      reason: row.reason,
    })),
    recipients: [],
    signature: null,
  }
}

const assignmentLabels: Readonly<Record<string, string>> = {
  lead: 'đơn vị chủ trì',
  coordinating: 'đơn vị phối hợp',
  executing: 'đơn vị thực hiện',
  due: 'thời hạn',
  product: 'sản phẩm',
}

/** `3.2`, `3.2 (hiện hành: 2.4)`, `3.2, chỉ tiêu`: where a row is found, in both states where it moved. */
function itemLabel({ kind, change, number, beforeNumber }: Pick<EditionChange, 'kind' | 'change' | 'number' | 'beforeNumber'>): string {
  const isElsewhere = number !== null && beforeNumber !== null && beforeNumber !== number
  const place = number === null ? '' : isElsewhere ? `${number} (hiện hành: ${beforeNumber})` : number
  const moved = change === 'moved' ? ', chuyển vị trí' : ''
  switch (kind) {
    case 'title':
      return 'Tên kế hoạch'
    case 'theme':
      return 'Chủ đề năm học'
    case 'milestone':
      return 'Mốc thời gian'
    case 'target':
      return `${place === '' ? 'Chỉ tiêu chung' : `${place}, chỉ tiêu`}${moved}`
    case 'basis':
      return `${place === '' ? 'Căn cứ ban hành' : `${place}, căn cứ`}${moved}`
    case 'assignment':
      return `${place}, ${assignmentLabels[change] ?? 'phân công'}`
    default:
      return `${place}${moved}`
  }
}
