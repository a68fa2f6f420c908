import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Something that may not stand in the source, but for the places that are named with their reason. */
export interface Ban {
  readonly rule: string
  readonly what: string
  readonly in: RegExp
  readonly pattern: RegExp
  /** Whether a place is none, beyond what the pattern can say. */
  readonly unless?: (line: string) => boolean
  readonly allowed?: Readonly<Record<string, string>>
  /** A line that must be found: the ban can fail. */
  readonly plant: string
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The source that ships: no tests, nothing generated. */
export async function readSource(): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const pattern of ['apps/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.ts', 'packages/db/migrations/*.sql'])
    for await (const path of glob(pattern, { cwd: root }))
      if (!/\.test\.tsx?$|\.gen\.ts$|^packages\/(testing|demo)\//.test(path)) files.push({ path, text: await readFile(`${root}/${path}`, 'utf8') })
  return files
}

/** Where the source breaks a ban, as `path:line text`. */
export function breaches({ in: where, pattern, unless, allowed = {} }: Ban, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => where.test(path) && !(path in allowed))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) && !unless?.(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
}
