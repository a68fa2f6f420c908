import type { ComparisonDocument } from '../writing/write-comparison.ts'
import type { PlanDocument, PlanRow } from '../writing/plan-document.ts'

const head = {
  parentAgency: 'Ủy ban nhân dân thành phố Hà Nội',
  agency: 'Sở Giáo dục và Đào tạo',
  numberSymbol: '312/KH-SGDĐT',
  place: 'Hà Nội',
  issuedOn: '2026-02-05',
  mark: null,
}

/** For tests: a comparison table in which every text is the one given. */
export function aComparison(text: string): ComparisonDocument {
  return {
    head: { ...head, agency: text, place: text, numberSymbol: text, mark: text },
    title: text,
    issuedWith: text,
    rows: [
      {
        item: text,
        wording: [
          { kind: 'same', text },
          { kind: 'removed', text },
          { kind: 'added', text },
        ],
        reason: text,
      },
    ],
    recipients: [text],
    signature: { authority: [text], name: text },
  }
}

/** For tests: a plan in which every text is the one given. */
export function aPlanDocument(text: string, rows = [aRow('1', 'group', text), aRow('1.1', 'task', text)]): PlanDocument {
  return {
    head: { ...head, agency: text },
    title: text,
    issuedWith: text,
    bases: [text],
    opening: text,
    theme: text,
    rows,
    targets: [text],
    milestones: [{ name: text, on: '2026-09-05' }],
    recipients: [text],
    signature: { authority: [text], name: text },
  }
}

export function aRow(number: string, kind: PlanRow['kind'], text: string): PlanRow {
  return { number, kind, depth: number.split('.').length, text, targets: [text], citations: [text], lead: text, coordinating: [text], due: text, product: text }
}
