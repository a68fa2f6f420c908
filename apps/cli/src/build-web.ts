import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the web app lies once it is built. */
export const webRoot = join(root, 'apps/web/dist')

/** Builds the web app, unless it is built already from the same sources: then no file of it is touched. */
export async function buildWeb(): Promise<void> {
  const turbo = join(root, 'node_modules/.bin/turbo')
  if (!existsSync(turbo) && existsSync(webRoot)) return
  const build = spawn(turbo, ['run', 'build', '--filter=@trongtam/web', '--output-logs=errors-only'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  })
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()))
  const code = await new Promise((exited) => build.once('exit', exited))
  if (code !== 0) throw new Error(`The web app could not be built.\n${output}`)
}
