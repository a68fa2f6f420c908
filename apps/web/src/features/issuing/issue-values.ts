import type { IssuePlan, PlanDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'

export const issueFields = ['numberSymbol', 'issuedOn', 'issuer', 'signer', 'title', 'theme'] as const
export type IssueField = (typeof issueFields)[number]

/** The issuing document as typed; the date day first. */
export type IssueValues = Readonly<Record<IssueField, string>>

/** What is wrong with a field: nothing in it, no date in it, or the server does not take it. */
export type IssueFault = 'missing' | 'date' | 'refused'
export type IssueFaults = Partial<Record<IssueField, IssueFault>>

export function isIssueValues(value: unknown): value is IssueValues {
  return typeof value === 'object' && value !== null && issueFields.every((field) => typeof Reflect.get(value, field) === 'string')
}

/** The form before anything is typed: a draft read from a document already knows its number and date; an issued title is no draft's. */
export function issueValues({ status, title, theme, document }: Pick<PlanDetail, 'status' | 'title' | 'theme' | 'document'>): IssueValues {
  // An amendment is issued by a document of its own.
  const known = status === 'draft' ? document : null
  return {
    numberSymbol: known?.numberSymbol ?? '',
    issuedOn: known?.issuedOn ? formatDate(known.issuedOn) : '',
    issuer: '',
    signer: '',
    title: title.replace(/\s*\(dự thảo\)\s*$/iu, ''),
    theme: theme ?? '',
  }
}

/** The body of the request, or what each field still lacks. Without a theme the draft's own stays. */
export function issueBody(values: IssueValues): { readonly body: Omit<IssuePlan, 'file'> } | { readonly faults: IssueFaults } {
  const numberSymbol = values.numberSymbol.trim()
  const issuer = values.issuer.trim()
  const signer = values.signer.trim()
  const title = values.title.trim()
  const issuedOn = typedDateOrNull(values.issuedOn)
  const faults: IssueFaults = {
    ...(!numberSymbol && { numberSymbol: 'missing' }),
    ...(!issuedOn && { issuedOn: values.issuedOn.trim() ? 'date' : 'missing' }),
    ...(!issuer && { issuer: 'missing' }),
    ...(!signer && { signer: 'missing' }),
    ...(!title && { title: 'missing' }),
  }
  if (!issuedOn || Object.keys(faults).length > 0) return { faults }
  return { body: { numberSymbol, issuedOn, issuer, signer, title, theme: values.theme.trim() || null } }
}

/** The fields a refusal names, marked as refused. */
export function refusedFields(fields: readonly { readonly path: string }[]): IssueFaults {
  const named = issueFields.filter((field) => fields.some(({ path }) => path === field))
  return Object.fromEntries(named.map((field) => [field, 'refused'] as const))
}
