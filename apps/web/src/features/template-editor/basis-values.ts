import { type CitedDocument, formatDate, type TemplateBasis, tidyText } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

/** A legal basis as typed. */
export interface BasisValues {
  readonly kind: string
  readonly numberSymbol: string
  readonly issuedOn: string
  readonly issuer: string
  readonly title: string
  readonly place: string
}

export const emptyBasis: BasisValues = { kind: '', numberSymbol: '', issuedOn: '', issuer: '', title: '', place: '' }

export function basisValues({ document, place }: TemplateBasis): BasisValues {
  const { kind, numberSymbol, issuer, issuedOn, title } = document
  return { kind, numberSymbol: numberSymbol ?? '', issuer, issuedOn: issuedOn === null ? '' : formatDate(issuedOn), title, place }
}

/** The basis the values make; null while its document has no kind, issuer or title, or its day is none. */
export function basisOrNone(values: BasisValues, { id, nodeId, rule }: Pick<TemplateBasis, 'id' | 'nodeId' | 'rule'>): TemplateBasis | null {
  const issuedOn = typedDateOrNull(values.issuedOn)
  if (issuedOn === null && values.issuedOn.trim() !== '') return null
  const document: CitedDocument = {
    kind: tidyText(values.kind),
    numberSymbol: tidyText(values.numberSymbol) || null,
    issuer: tidyText(values.issuer),
    issuedOn,
    title: tidyText(values.title),
  }
  if (document.kind === '' || document.issuer === '' || document.title === '') return null
  return { id, nodeId, document, place: tidyText(values.place), rule }
}
