import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@trongtam/domain'

// OWASP's floor for argon2id (SEC-07): 19 MiB, two passes, one lane. Algorithm 2 is argon2id.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const atOnce = 2
const waitingAtMost = 64

let running = 0
const waiting: (() => void)[] = []

/** The argon2id hash of a password, in PHC form; refuses 'overloaded' rather than queue without bound. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

/**
 * Whether the password is the one hashed. Without a hash it does the same work and says no, so that the time tells
 * nothing of whether an account exists (SEC-12).
 */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return inTurn(async () => (await verify(stored ?? (await decoy()), password.normalize('NFC'))) && stored !== null)
}

/** True for a hash made with less than today's cost, to be made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored) ?? []
  return !(Number(memory) >= cost.memoryCost && Number(passes) >= cost.timeCost)
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hash('no account has this password', cost)
  return decoyHash
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new Refusal('overloaded')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
