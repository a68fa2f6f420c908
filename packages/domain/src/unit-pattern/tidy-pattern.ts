import { tidyUnitClassRule } from '../unit-class-rule.ts'
import type { UnitPatternContent } from '../unit-pattern-content.ts'
import { tidyText } from '../vietnamese-text.ts'

/** A pattern as it is stored: names tidied, rules in one order. */
export function tidyPattern({ bodies, classes }: UnitPatternContent): UnitPatternContent {
  return {
    bodies: bodies.map((body) => ({ ...body, name: tidyText(body.name) })),
    classes: classes.map(({ name, rule }) => ({ name: tidyText(name), rule: tidyUnitClassRule(rule) })),
  }
}
