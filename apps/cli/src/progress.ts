import { demoAccounts, demoPassword } from './seed/accounts.ts'

/** Says what is being done and, when it is done, how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  process.stdout.write(`  ${what} …`)
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  }
}

const whoIsWho: Record<(typeof demoAccounts)[number]['email'], string> = {
  'bo@trongtam.example': 'Bộ GD&ĐT · the ministry',
  'hanoi@trongtam.example': 'Hà Nội · administrator and leader',
  'haiphong@trongtam.example': 'Hải Phòng · administrator and leader',
  'canbo@trongtam.example': 'Hà Nội and Hải Phòng · planner in both',
  'truong@trongtam.example': 'Hà Nội · reporter of one school',
}

export function announce(address: string, isDemo: boolean): void {
  process.stdout.write(`\n  Trọng Tâm is ready at ${address}\n`)
  if (isDemo) {
    process.stdout.write(`\n  Demo accounts, all with the password ${demoPassword}\n`)
    for (const { email } of demoAccounts) process.stdout.write(`    ${email.padEnd(28)} ${whoIsWho[email]}\n`)
  }
  process.stdout.write('\n  Ctrl-C stops everything.\n')
}
