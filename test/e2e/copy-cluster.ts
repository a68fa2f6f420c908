import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** A cluster at rest: `prepared` has the schema and the roles of the demonstration, `filled` has the demonstration too. */
export type Cluster = 'prepared' | 'filled'

/** A story's own copy of a cluster that the run made once; its files keep their owner, under whom the server runs. */
export async function copyCluster(cluster: Cluster, folder: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', inject('clusters')[cluster], folder])
}
