import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

type Kind = 'csv' | 'xlsx'

/** For tests: whether LibreOffice has no spreadsheets here (the Debian package libreoffice-calc-nogui). */
export function isCalcMissing(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'trongtam-calc-'))
  writeFileSync(join(folder, 'in.csv'), 'a,b')
  const { stdout } = spawnSync('soffice', argumentsOf(folder, 'csv', 'xlsx'), { encoding: 'utf8', timeout: 60_000 })
  rmSync(folder, { recursive: true, force: true })
  return !String(stdout).includes('in.xlsx')
}

/** For tests: what LibreOffice makes of a file of one kind as another. */
export async function converted(bytes: Uint8Array | string, from: Kind, to: Kind): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-calc-'))
  try {
    await writeFile(join(folder, `in.${from}`), bytes)
    await promisify(execFile)('soffice', argumentsOf(folder, from, to), { timeout: 90_000 })
    return new Uint8Array(await readFile(join(folder, `in.${to}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The profile is the call's own, so that nothing of the machine is touched; texts are UTF-8 between commas. */
function argumentsOf(folder: string, from: Kind, to: Kind): string[] {
  const filter = '44,34,76,1'
  return [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    ...(from === 'csv' ? [`--infilter=CSV:${filter}`] : []),
    '--convert-to',
    to === 'csv' ? `csv:Text - txt - csv (StarCalc):${filter}` : to,
    '--outdir',
    folder,
    join(folder, `in.${from}`),
  ]
}
