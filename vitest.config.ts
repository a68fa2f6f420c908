import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** As many files at once as there are cores; vitest would leave one of two idle. */
const atOnce = { maxWorkers: Math.min(availableParallelism(), 8) }
const database = {
  globalSetup: new URL('./packages/testing/src/global-setup.ts', import.meta.url).pathname,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  ...atOnce,
}
/** Each story has a database and a server of its own, so that two may run at once; they come last, when the cores are free. */
const stories = {
  globalSetup: new URL('./test/e2e/global-setup.ts', import.meta.url).pathname,
  testTimeout: 240_000,
  hookTimeout: 120_000,
  maxWorkers: Math.min(availableParallelism(), 4),
  sequence: { groupOrder: 1 },
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/{domain,documents,catalogue,sheets,mail,demo,contracts,client}/src/**/*.test.ts', 'apps/{web,cli}/src/**/*.test.ts'],
          // Pure functions leave nothing behind: a file may find the modules as another has left them.
          isolate: false,
          // Properties are computed for seconds, and another file beside them.
          testTimeout: 30_000,
          ...atOnce,
        },
      },
      { test: { name: 'http', include: ['packages/{db,auth,records}/src/**/*.test.ts', 'apps/api/src/**/*.test.ts'], ...database } },
      { test: { name: 'isolation', include: ['test/isolation/**/*.test.ts'], ...database } },
      { test: { name: 'gates', include: ['test/gates/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, ...atOnce } },
      { test: { name: 'stories', include: ['test/{e2e,start}/**/*.test.ts'], ...stories } },
    ],
  },
})
