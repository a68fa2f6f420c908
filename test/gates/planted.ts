import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []

export interface Outcome {
  readonly passed: boolean
  readonly output: string
}

/** A folder of one's own, gone with `forgetFolders`. */
export async function aFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-gates-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) await plant(folder, path, text)
  return folder
}

export async function forgetFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

/** The repository as it is now, uncommitted files included, with the installed packages of the real one. */
export async function aCopy(): Promise<string> {
  const copy = await aFolder()
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], repository)
  const paths = listed.output.split('\0').filter((path) => path !== '' && existsSync(join(repository, path)))
  for (const path of paths) await cp(join(repository, path), join(copy, path), { verbatimSymlinks: true })
  const workspaces = ['.', ...paths.filter((path) => /^((apps|packages)\/[^/]+|test)\/package\.json$/.test(path)).map((path) => dirname(path))]
  for (const workspace of workspaces) await linkPackages(copy, workspace)
  return copy
}

export async function linkPackages(folder: string, workspace = '.'): Promise<void> {
  const installed = join(repository, workspace, 'node_modules')
  if (existsSync(installed)) await symlink(installed, join(folder, workspace, 'node_modules'), 'dir')
}

export async function plant(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

export function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const env = {
    ...process.env,
    PATH: `${join(repository, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
    TURBO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  }
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => resolve({ passed: error === null, output: stdout + stderr }))
  })
}
