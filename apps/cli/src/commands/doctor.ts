import { type CatalogueFault, checkedRules, hierarchyRule, inspectDatabase, inspectHierarchies } from '@trongtam/db/operator'
import { operatorAddress } from '../operator-address.ts'

/** Checks a live database against the rules of isolation (ISO-20), and that each tenant's units have one tree a day; says what is wrong and how to mend it, exit code 1. */
export async function doctor(): Promise<void> {
  const { url, named } = await operatorAddress(process.env)
  const faults = await inspect(url).catch((error: Error & { code?: string }) => {
    throw new Error(`The database of ${named} cannot be examined: ${error.message || error.code}.`)
  })
  process.stdout.write(report(faults))
  if (faults.length > 0) process.exitCode = 1
}

async function inspect(url: string): Promise<CatalogueFault[]> {
  return [...(await inspectDatabase(url)), ...(await inspectHierarchies(url))]
}

function report(faults: readonly CatalogueFault[]): string {
  if (faults.length === 0) return `No fault found. Checked: ${[...checkedRules, hierarchyRule].join(', ')}.\n`
  const lines = faults.map(({ rule, wrong, mend }) => `${rule}  ${wrong}\n        ${mend}\n`)
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found.\n\n${lines.join('\n')}`
}
