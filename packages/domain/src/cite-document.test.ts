import { expect, test } from 'vitest'
import { citeDocument } from './cite-document.ts'

const decision = {
  kind: 'decision',
  numberSymbol: '5127/QĐ-UBND',
  issuer: 'Ủy ban nhân dân thành phố Hà Nội',
  issuedOn: '2024-09-30',
  title: 'Về kế hoạch năm học',
}

test.each([
  ['a decision, with all of it', decision, 'Quyết định số 5127/QĐ-UBND ngày 30 tháng 9 năm 2024 của Ủy ban nhân dân thành phố Hà Nội về kế hoạch năm học'],
  [
    'a decision whose date is not known',
    { ...decision, issuedOn: null },
    'Quyết định số 5127/QĐ-UBND của Ủy ban nhân dân thành phố Hà Nội về kế hoạch năm học',
  ],
  [
    'a kind that the abstract repeats',
    { ...decision, kind: 'Kết luận', numberSymbol: '91-KL/TW', issuedOn: '2024-08-12', issuer: 'Bộ Chính trị', title: 'Kết luận về Nghị quyết 29' },
    'Kết luận số 91-KL/TW ngày 12 tháng 8 năm 2024 của Bộ Chính trị về Nghị quyết 29',
  ],
  [
    'a law, without number and issuer',
    { ...decision, kind: 'Luật', numberSymbol: '39/2024/QH15', issuedOn: '2024-02-05', title: 'Luật Thủ đô' },
    'Luật Thủ đô ngày 05 tháng 02 năm 2024',
  ],
  [
    'what has nothing but a name',
    { kind: 'Đề án', numberSymbol: null, issuer: 'Không nêu', issuedOn: null, title: 'Về sữa học đường' },
    'Đề án Về sữa học đường',
  ],
])('%s', (_, document, words) => {
  expect(citeDocument(document)).toBe(words)
})
