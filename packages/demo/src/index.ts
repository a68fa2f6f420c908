export * from './province-shape.ts'
export * from './shape.ts'
