import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningProduct {
  readonly url: string
  readonly process: ChildProcess
  readonly output: () => string
  /** Sends the signal and waits until the command is gone; answers its exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

export interface EndedProduct {
  readonly code: number | null
  readonly output: string
}

/** Runs the start command as a person would, with an environment of its own; resolves when it says that it is ready. */
export async function startProduct(env: Readonly<Record<string, string>>): Promise<RunningProduct> {
  const { child, output, gone } = runStart(env)
  await new Promise<void>((ready, reject) => {
    child.stdout?.on('data', () => void (/Ctrl-C stops everything/.test(output()) && ready()))
    void gone.then((code) => reject(new Error(`start ended with ${code}:\n${output()}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return gone
  }
  return { url: `http://localhost:${env['PORT']}`, process: child, output, end }
}

/** Runs the start command where it is expected to give up. */
export async function startInVain(env: Readonly<Record<string, string>>): Promise<EndedProduct> {
  const { output, gone } = runStart(env)
  const code = await gone
  return { code, output: output() }
}

function runStart(env: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _url, DATABASE_MIGRATION_URL: _admin, ...inherited } = process.env
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'start'], { cwd: root, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { child, gone, output: () => text }
}
