import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { mayDo, operations, roles } from '@trongtam/domain'

const page = new URL('../../docs/permissions.md', import.meta.url)

/** docs/permissions.md as the matrix of packages/domain has it. */
export function permissionsPage(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Who may do what',
    '',
    'Written by `node test/gates/permissions-page.ts` from `packages/domain/src/permissions.ts`; a test keeps them equal.',
    'A person holds the roles of the positions they are appointed to today, in each tenant by itself; several roles admit',
    'what each of them admits. Without an active membership a tenant does not exist: the answer is 404, not 403.',
    '',
    row(['Role', ...operations.map((operation) => `\`${operation}\``)]),
    row(['---', ...operations.map(() => ':-:')]),
    ...roles.map((role) => row([`\`${role}\``, ...operations.map((operation) => (mayDo([role], operation) ? '●' : ''))])),
    '',
  ].join('\n')
}

export function storedPermissionsPage(): string {
  return readFileSync(page, 'utf8')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(page, permissionsPage())
