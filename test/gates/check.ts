import { manifestFaults } from './manifests.ts'
import { repositoryFaults } from './repository.ts'

const root = process.argv[2] ?? '.'
const faults = [...manifestFaults(root), ...repositoryFaults(root)]
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
