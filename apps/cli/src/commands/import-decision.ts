import { readFile } from 'node:fs/promises'
import { decisionToJson, readDecision, sniffText } from '@trongtam/documents'

/** Prints the structure of the document in FILE as one JSON object; a text that cannot be read is refused in one sentence. */
export async function importDecision([file]: string[]): Promise<void> {
  if (file === undefined) throw new Error('Thiếu tên tệp: pnpm --silent trongtam import-decision FILE')
  const bytes = await readFile(file).catch(() => {
    throw new Error(`Không mở được tệp ${file}: kiểm tra lại đường dẫn và quyền đọc.`)
  })
  const sniffed = sniffText(bytes)
  if (!sniffed.ok) throw new Error(sniffed.message)
  const read = decisionToJson(readDecision(sniffed.text))
  const fatal = read.diagnostics.find(({ code }) => code === 'no-administrative-structure')
  if (fatal) throw new Error(fatal.message)
  process.stdout.write(`${JSON.stringify(read, null, 2)}\n`)
}
