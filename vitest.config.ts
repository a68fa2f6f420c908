import { defineConfig } from 'vitest/config'

const database = { globalSetup: new URL('./packages/testing/src/global-setup.ts', import.meta.url).pathname, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/{domain,documents,catalogue,sheets,mail,demo,contracts,client}/src/**/*.test.ts', 'apps/{web,cli}/src/**/*.test.ts'],
        },
      },
      { test: { name: 'http', include: ['packages/{db,auth,records}/src/**/*.test.ts', 'apps/api/src/**/*.test.ts'], ...database } },
      { test: { name: 'isolation', include: ['test/isolation/**/*.test.ts'], ...database } },
      { test: { name: 'gates', include: ['test/gates/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'stories', include: ['test/{e2e,start}/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
