import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const linesAtMost = 250
const readmeLinesAtMost = 20
const skipped = ['**/node_modules', '**/dist', '.git', '.data', '.turbo']

/** What no linter sees, one sentence per fault: cited paths, sizes, READMEs, lint exceptions without a reason. */
export function repositoryFaults(root: string): string[] {
  return [...citedPathFaults(root), ...sizeFaults(root), ...readmeFaults(root), ...exceptionFaults(root)]
}

/** Every path that a document puts between backticks or links to must be there. */
function citedPathFaults(root: string): string[] {
  return files(root, '**/*.md').flatMap((page) =>
    [...new Set(citedPaths(read(root, page)))]
      .filter((path) => !isThere(root, dirname(page), path))
      .map((path) => `${page} cites ${path}, which is not there.`),
  )
}

function citedPaths(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '')
  const code = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text).filter(isPath)
  const links = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target))
  return [...code, ...links].map((path) => path.replace(/^\.\//, '').replace(/:\d+$/, ''))
}

const fromRoot = /^(apps|packages|test|infra|docs|\.ci)(\/[\w.@$*{},<>-]+)+\/?$/
const file = /^(?!\*)[\w.@$*{},<>/-]*[\w>}]\.(md|json|yaml|yml|ts|tsx|css|sql|png)$|^\.(env\.example|nvmrc|editorconfig)$|^(Dockerfile|LICENSE)$/

/** A path from the root of the repository, or a file near the page; what stands in angle brackets may be any name. */
function isPath(text: string): boolean {
  return fromRoot.test(text) || (file.test(text) && !/^[@/]/.test(text))
}

function isThere(root: string, folder: string, path: string): boolean {
  const pattern = path.replace(/<[^>]*>/g, '*').replace(/\/$/, '')
  if (existsSync(join(root, pattern)) || existsSync(join(root, folder, pattern))) return true
  if (globSync(pattern, { cwd: root }).length > 0) return true
  return folder !== '.' && globSync(`**/${pattern}`, { cwd: join(root, folder), exclude: ['**/node_modules', '**/dist'] }).length > 0
}

function sizeFaults(root: string): string[] {
  return files(root, '{apps,packages}/*/src/**/*.{ts,tsx,css}')
    .filter((path) => !/\.gen\.ts$|\.test\.tsx?$|^packages\/demo\//.test(path))
    .map((path) => ({ path, lines: lineCount(read(root, path)) }))
    .filter(({ lines }) => lines > linesAtMost)
    .map(({ path, lines }) => `${path} has ${lines} lines: ${linesAtMost} at most.`)
}

function readmeFaults(root: string): string[] {
  return files(root, '{apps,packages}/*/package.json').flatMap((path) => {
    const readme = join(dirname(path), 'README.md')
    if (!existsSync(join(root, readme))) return [`${readme} is missing: what it is, what it may import, one example.`]
    const lines = lineCount(read(root, readme))
    return lines > readmeLinesAtMost ? [`${readme} has ${lines} lines: ${readmeLinesAtMost} at most.`] : []
  })
}

function exceptionFaults(root: string): string[] {
  return files(root, '{apps/*,packages/*,test/{e2e,isolation,load,start}}/**/*.{ts,tsx}').flatMap((path) =>
    read(root, path)
      .split('\n')
      .flatMap((line, index) =>
        /(\/\/|\/\*|\{\/\*)\s*oxlint-disable(?!.* -- \S)/.test(line) ? [`${path}:${index + 1} makes a lint exception and does not say why.`] : [],
      ),
  )
}

function files(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: skipped })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted()
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.trimEnd().split('\n').length
}
