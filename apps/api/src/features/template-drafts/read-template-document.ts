import type { DecisionJson } from '@trongtam/documents'
import { citeDocument, Refusal, tidyContent } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { answeredContent } from '#http/answered-content.ts'
import { readOrRefuse } from '#http/read-or-refuse.ts'
import { contentOfDocument } from './content-of-document.ts'

/**
 * The ministry's own document as the content of a draft, every piece with a new id; nothing is stored. Refuses
 * 'document-unreadable', and 'document-is-report' for a text that only reports of an instrument.
 */
export function readTemplateDocument(sourceText: string) {
  const read = readOrRefuse(sourceText)
  if (read.standing !== 'full-text') throw new Refusal('document-is-report')
  const { content, strayTargets } = contentOfDocument(read, newId)
  const strays = strayTargets.map(({ line, text }) => ({ code: 'target-without-task', line, message: `Chỉ tiêu “${text}” ${outside}` }))
  return {
    title: read.title,
    source: sourceOf(read),
    content: answeredContent(tidyContent(content)),
    diagnostics: [...read.diagnostics.map(({ code, line, message }) => ({ code, line, message })), ...strays],
  }
}

const outside = 'nằm ngoài các nhiệm vụ nên không có trong dự thảo: hãy thêm vào nhiệm vụ thích hợp.'
const namedKinds: readonly string[] = ['decision', 'plan', 'directive']

/** The document as a legal basis would name it, without its abstract; null where it bears neither number nor date. */
function sourceOf({ kind, numberSymbol, date, issuer }: DecisionJson): string | null {
  if (numberSymbol === null && date === null) return null
  return citeDocument({ kind: namedKinds.includes(kind) ? kind : 'document', numberSymbol, issuedOn: date, issuer: issuer ?? '', title: '' })
}
