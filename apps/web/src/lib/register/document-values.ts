import type { CitedDocument } from '@trongtam/client'
import { typedDateOrNull } from '#lib/typed-date.ts'

export const documentFields = ['kind', 'numberSymbol', 'issuer', 'issuedOn', 'title', 'signer'] as const
export type DocumentField = (typeof documentFields)[number]

/** A document as typed; the date day first, and whether the person declared that it is no state secret. */
export type DocumentValues = Readonly<Record<DocumentField, string>> & { readonly notSecret: boolean }

/** What is wrong with a field: nothing in it, no date in it, a day to come, or the server does not take it. */
export type DocumentFault = 'missing' | 'date' | 'future' | 'refused'
export type DocumentFaults = Partial<Record<DocumentField | 'notSecret', DocumentFault>>

export const noDocument: DocumentValues = { kind: '', numberSymbol: '', issuer: '', issuedOn: '', title: '', signer: '', notSecret: false }

export function isDocumentValues(value: unknown): value is DocumentValues {
  if (typeof value !== 'object' || value === null) return false
  return documentFields.every((field) => typeof Reflect.get(value, field) === 'string') && typeof Reflect.get(value, 'notSecret') === 'boolean'
}

/** The document as the API takes it, or what each field still lacks. A document may bear no number and no date. */
export function documentBody(
  values: DocumentValues,
  today: string,
): { readonly body: CitedDocument; readonly signer: string | null } | { readonly faults: DocumentFaults } {
  const [kind, issuer, title] = [values.kind.trim(), values.issuer.trim(), values.title.trim()]
  const issuedOn = typedDateOrNull(values.issuedOn)
  const faults: DocumentFaults = {
    ...(!kind && { kind: 'missing' }),
    ...(!issuer && { issuer: 'missing' }),
    ...(!issuedOn && values.issuedOn.trim() && { issuedOn: 'date' }),
    ...(issuedOn && issuedOn > today && { issuedOn: 'future' }),
    ...(!title && { title: 'missing' }),
    ...(!values.notSecret && { notSecret: 'missing' }),
  }
  if (Object.keys(faults).length > 0) return { faults }
  return { body: { kind, numberSymbol: values.numberSymbol.trim() || null, issuer, issuedOn, title }, signer: values.signer.trim() || null }
}

/** The fields a refusal names, at the top or below `document`, marked as refused. */
export function refusedDocumentFields(fields: readonly { readonly path: string }[]): DocumentFaults {
  const named = documentFields.filter((field) => fields.some(({ path }) => path === field || path === `document.${field}`))
  return Object.fromEntries(named.map((field) => [field, 'refused'] as const))
}
