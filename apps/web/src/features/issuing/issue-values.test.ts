import { expect, test } from 'vitest'
import { isIssueValues, issueBody, issueValues, refusedFields } from './issue-values.ts'

const typed = { numberSymbol: ' 77/QĐ-UBND ', issuedOn: '1/9/2026', issuer: 'UBND Thành phố', signer: 'Người Ký', title: 'Kế hoạch', theme: 'Kỷ cương' }

const issued = { title: 'Kế hoạch', theme: 'Kỷ cương', document: { id: '', numberSymbol: '77/QĐ-UBND', issuedOn: '2026-09-01' } }

test('a draft fills what it knows; the document is not titled a draft', () => {
  expect(issueValues({ status: 'draft', title: 'Kế hoạch năm học (dự thảo)', theme: null, document: null })).toEqual({
    numberSymbol: '',
    issuedOn: '',
    issuer: '',
    signer: '',
    title: 'Kế hoạch năm học',
    theme: '',
  })
  expect(issueValues({ status: 'draft', ...issued })).toMatchObject({ numberSymbol: '77/QĐ-UBND', issuedOn: '01/09/2026', theme: 'Kỷ cương' })
})

test('an amendment asks for a document of its own, not for that of the edition before', () => {
  expect(issueValues({ status: 'issued', ...issued })).toMatchObject({ numberSymbol: '', issuedOn: '', title: 'Kế hoạch', theme: 'Kỷ cương' })
})

test('what is typed becomes the request: tidy, the date as ISO, no theme as none', () => {
  expect(issueBody(typed)).toEqual({
    body: { numberSymbol: '77/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND Thành phố', signer: 'Người Ký', title: 'Kế hoạch', theme: 'Kỷ cương' },
  })
  expect(issueBody({ ...typed, theme: '  ' })).toMatchObject({ body: { theme: null } })
})

test('every field says what it lacks, and a date that is none is told from no date', () => {
  expect(issueBody({ numberSymbol: '', issuedOn: ' ', issuer: '', signer: ' ', title: '', theme: '' })).toEqual({
    faults: { numberSymbol: 'missing', issuedOn: 'missing', issuer: 'missing', signer: 'missing', title: 'missing' },
  })
  expect(issueBody({ ...typed, issuedOn: '31/9/2026' })).toEqual({ faults: { issuedOn: 'date' } })
})

test('a refusal marks the fields it names and no other', () => {
  expect(refusedFields([{ path: 'signer' }, { path: 'elsewhere' }])).toEqual({ signer: 'refused' })
})

test('a draft kept by another build is not taken for one of this form', () => {
  expect(isIssueValues(typed)).toBe(true)
  expect(isIssueValues({ ...typed, signer: undefined })).toBe(false)
  expect(isIssueValues(null)).toBe(false)
})
