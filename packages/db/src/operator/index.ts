export * from './owner-session.ts'
export * from './prepare-database.ts'
export * from '../relation-classes.ts'
export * from '../row-security.ts'
