import { Refusal } from '@trongtam/domain'
import { type KeptFile, readKeptFile } from '#http/kept-file.ts'

/** The signed document of an edition. Refuses 'letter-refused' for what is no PDF or DOCX of 10 MB at the most (SEC-14). */
export async function readIssuedFile({ name, base64 }: { name: string; base64: string }): Promise<KeptFile> {
  const file = await readKeptFile(name, Buffer.from(base64, 'base64'))
  if (file.type.startsWith('image/')) throw new Refusal('letter-refused', { fault: 'unknown-type' })
  return file
}
