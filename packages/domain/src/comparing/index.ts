export * from './compare-editions.ts'
export * from './edition-outline.ts'
export { titleId } from './edition-pieces.ts'
export { itemWords, levelOfField } from './item-words.ts'
