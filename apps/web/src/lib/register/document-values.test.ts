import { expect, test } from 'vitest'
import { documentBody, type DocumentValues, isDocumentValues, noDocument, refusedDocumentFields } from './document-values.ts'

const today = '2026-08-15'
const typed: DocumentValues = {
  kind: 'Quyết định',
  numberSymbol: ' 77/QĐ-UBND ',
  issuer: 'UBND Thành phố',
  issuedOn: '1/8/2026',
  title: 'Về năm học mới',
  signer: '',
  notSecret: true,
}

test('what is typed becomes the document: tidy, the date as ISO, no signer as none', () => {
  expect(documentBody(typed, today)).toEqual({
    body: { kind: 'Quyết định', numberSymbol: '77/QĐ-UBND', issuer: 'UBND Thành phố', issuedOn: '2026-08-01', title: 'Về năm học mới' },
    signer: null,
  })
})

test('a document may bear neither number nor date, but never goes in without the declaration', () => {
  expect(documentBody({ ...typed, numberSymbol: ' ', issuedOn: '' }, today)).toMatchObject({ body: { numberSymbol: null, issuedOn: null } })
  expect(documentBody({ ...typed, notSecret: false }, today)).toEqual({ faults: { notSecret: 'missing' } })
})

test('every field says what it lacks; no date and a day to come are told apart', () => {
  expect(documentBody(noDocument, today)).toEqual({ faults: { kind: 'missing', issuer: 'missing', title: 'missing', notSecret: 'missing' } })
  expect(documentBody({ ...typed, issuedOn: '31/9/2025' }, today)).toEqual({ faults: { issuedOn: 'date' } })
  expect(documentBody({ ...typed, issuedOn: '16/08/2026' }, today)).toEqual({ faults: { issuedOn: 'future' } })
})

test('a refusal marks the fields it names, also where the document is part of a larger request', () => {
  expect(refusedDocumentFields([{ path: 'document.issuer' }, { path: 'issuedOn' }, { path: 'place' }])).toEqual({ issuer: 'refused', issuedOn: 'refused' })
})

test('a draft kept by another build is not taken for one of this form', () => {
  expect(isDocumentValues(typed)).toBe(true)
  expect(isDocumentValues({ ...typed, notSecret: undefined })).toBe(false)
  expect(isDocumentValues(null)).toBe(false)
})
