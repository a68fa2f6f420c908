import { expect, test } from 'vitest'
import { citationBody, isCitationValues, noCitation } from './citation-values.ts'

const today = '2026-08-15'
const law = { kind: 'Luật', numberSymbol: '', issuer: 'Quốc hội', issuedOn: '', title: 'Luật Nhà giáo', signer: '', notSecret: true }

test('a document of the register is cited by its id, a new one by what is known of it', () => {
  const chosen = { id: 'd', name: '29-NQ/TW' }
  expect(citationBody({ ...noCitation, chosen, document: law, place: ' Điều 3 ' }, 'n', today)).toEqual({
    body: { nodeId: 'n', documentId: 'd', document: null, place: 'Điều 3' },
  })
  expect(citationBody({ ...noCitation, source: 'new', chosen, document: law }, null, today)).toEqual({
    body: {
      nodeId: null,
      documentId: null,
      document: { kind: 'Luật', numberSymbol: null, issuer: 'Quốc hội', issuedOn: null, title: 'Luật Nhà giáo' },
      place: '',
    },
  })
})

test('nothing chosen and an undeclared document are faults', () => {
  expect(citationBody(noCitation, null, today)).toEqual({ faults: { chosen: 'missing' } })
  expect(citationBody({ ...noCitation, source: 'new', document: { ...law, notSecret: false } }, null, today)).toEqual({
    faults: { document: { notSecret: 'missing' } },
  })
})

test('a draft kept by another build is not taken for one of this form', () => {
  expect(isCitationValues(noCitation)).toBe(true)
  expect(isCitationValues({ ...noCitation, source: 'rumour' })).toBe(false)
  expect(isCitationValues({ ...noCitation, document: null })).toBe(false)
})
