export type { TestDatabaseUrls } from './global-setup.ts'
export * from './people.ts'
export * from './plans.ts'
export * from './test-database.ts'
