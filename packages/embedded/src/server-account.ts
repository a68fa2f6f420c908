import { execFileSync, spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'

export interface ServerAccount {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root: root lends it the account `postgres`, made where it is missing; others run it themselves. */
export function serverAccount(): ServerAccount {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {}
  if (idOrNull('-u') === null) execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres'])
  const uid = idOrNull('-u')
  const gid = idOrNull('-g')
  if (uid === null || gid === null)
    throw new Error('Running as root needs an operating-system account named "postgres", and it could not be made: run as an ordinary user.')
  return { uid, gid }
}

/** Whether the account can reach a path through every folder above it. */
export function canReach(account: ServerAccount, path: string): boolean {
  if (account.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'test -e "$0"', path], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0
}

function idOrNull(flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout.trim()) : null
}
