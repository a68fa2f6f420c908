import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether LibreOffice is not here (the Debian packages libreoffice-writer-nogui and poppler-utils). */
export const isOfficeMissing = ['soffice', 'pdftotext'].some((command) => spawnSync(command, ['--version']).error !== undefined)

/** The text of each page, as another program lays it out; the profile is the call's own, so that nothing of the machine is touched. */
export async function pagesOfDocx(docx: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-docx-'))
  const file = join(folder, 'tep.docx')
  await writeFile(file, docx)
  await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
  const { stdout } = await run('pdftotext', ['-layout', join(folder, 'tep.pdf'), '-'])
  await rm(folder, { recursive: true, force: true })
  return stdout.normalize('NFC').split('\f').slice(0, -1)
}
