import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below the ports that systems give to outgoing connections, which would take one between its choice and its use. */
const firstPort = 20_000
const endOfPorts = 32_000
const tries = 100

/** A TCP port that was free on loopback a moment ago, chosen by chance: two who ask at once hardly ever get the same. Throws when it finds none. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < tries; tried += 1) {
    const port = randomInt(firstPort, endOfPorts)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port from ${firstPort} to ${endOfPorts - 1}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
