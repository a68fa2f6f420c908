import type { AddCitation } from '@trongtam/client'
import type { ChosenDocument } from '#lib/register/document-select.tsx'
import { documentBody, type DocumentFaults, type DocumentValues, isDocumentValues, noDocument } from '#lib/register/document-values.ts'

export const citationSources = ['register', 'new'] as const
export type CitationSource = (typeof citationSources)[number]

/** A citation as typed: a document of the register or a new one, whichever `source` says, and its place. */
export interface CitationValues {
  readonly source: CitationSource
  readonly chosen: ChosenDocument | null
  readonly document: DocumentValues
  readonly place: string
}

export const noCitation: CitationValues = { source: 'register', chosen: null, document: noDocument, place: '' }

export interface CitationFaults {
  readonly chosen?: 'missing'
  readonly document?: DocumentFaults
}

/** The request, or what it still lacks. Without a node the document is a basis of the whole plan. */
export function citationBody(
  values: CitationValues,
  nodeId: string | null,
  today: string,
): { readonly body: AddCitation } | { readonly faults: CitationFaults } {
  const place = values.place.trim()
  if (values.source === 'register') {
    if (values.chosen === null) return { faults: { chosen: 'missing' } }
    return { body: { nodeId, documentId: values.chosen.id, document: null, place } }
  }
  const read = documentBody(values.document, today)
  return 'faults' in read ? { faults: { document: read.faults } } : { body: { nodeId, documentId: null, document: read.body, place } }
}

export function isCitationValues(value: unknown): value is CitationValues {
  if (typeof value !== 'object' || value === null || !('document' in value) || !('chosen' in value) || !('place' in value)) return false
  return isDocumentValues(value.document) && typeof value.place === 'string' && 'source' in value && citationSources.some((source) => source === value.source)
}
