import type { PatternBody, UnitPatternContent } from '@trongtam/domain'

/** What a pattern changes of the one before it. */
export interface PatternChanges {
  readonly added: readonly PatternBody[]
  readonly changed: readonly PatternBody[]
  readonly removed: readonly PatternBody[]
  /** Classes that are new, gone or have another rule, by name. */
  readonly classes: readonly string[]
}

export function patternChanges(before: UnitPatternContent, after: UnitPatternContent): PatternChanges {
  const old = new Map(before.bodies.map((body) => [body.key, body]))
  const kept = new Set(after.bodies.map(({ key }) => key))
  return {
    added: after.bodies.filter(({ key }) => !old.has(key)),
    changed: after.bodies.filter((body) => old.has(body.key) && !sameFields(old.get(body.key), body)),
    removed: before.bodies.filter(({ key }) => !kept.has(key)),
    classes: classChanges(before.classes, after.classes),
  }
}

type Classes = UnitPatternContent['classes']

function classChanges(before: Classes, after: Classes): string[] {
  const ruleOf = (classes: Classes, name: string) => classes.find((each) => each.name === name)?.rule
  const names = [...new Set([...after, ...before].map(({ name }) => name))]
  return names.filter((name) => !sameFields(ruleOf(before, name), ruleOf(after, name)))
}

/** The same fields with the same values, in whatever order they were written. */
function sameFields(a: object | undefined, b: object | undefined): boolean {
  const written = (value: object | undefined) => JSON.stringify(Object.entries(value ?? {}).toSorted(([x], [y]) => (x < y ? -1 : 1)))
  return (a === undefined) === (b === undefined) && written(a) === written(b)
}
