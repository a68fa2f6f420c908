import { decisionToJson, type DecisionJson, type KnownNames, readDecision, sniffText } from '@trongtam/documents'
import { Refusal } from '@trongtam/domain'

/** Reading takes about a second for so much and holds up everybody else meanwhile; the longest real document has 36,000. */
const charactersMax = 1_000_000
const linesMax = 20_000
const tooLong = 'Văn bản dài hơn 1 triệu ký tự hoặc 20.000 dòng. Hãy tách riêng quyết định hoặc kế hoạch cần nạp, bỏ phụ lục, rồi thử lại.'

/** Reads the text of a document that was sent, or refuses 'document-unreadable' in words that say what to do next. */
export function readOrRefuse(sourceText: string, known?: KnownNames): DecisionJson {
  if (sourceText.length > charactersMax || sourceText.split('\n', linesMax + 1).length > linesMax)
    throw new Refusal('document-unreadable', { reason: 'too-large', message: tooLong })
  const sniffed = sniffText(new TextEncoder().encode(sourceText))
  if (!sniffed.ok) throw new Refusal('document-unreadable', { reason: sniffed.code, message: sniffed.message })
  const read = decisionToJson(readDecision(sniffed.text, known))
  const fatal = read.diagnostics.find(({ code }) => code === 'no-administrative-structure')
  if (fatal) throw new Refusal('document-unreadable', { reason: fatal.code, message: fatal.message })
  return read
}
