import type { UnitPattern } from '@trongtam/client'
import type { PatternBody, UnitPatternContent } from '@trongtam/domain'
import { patternRuleBody } from '#lib/units/rule-body.ts'

/** A pattern as it is being written in the browser, until it is published. */
export interface PatternDraft {
  /** The revision it began from. */
  readonly basedOn: number
  readonly title: string
  readonly documentWords: string
  readonly content: UnitPatternContent
}

export type PatternClass = UnitPatternContent['classes'][number]

export function draftOf({ revision, title, documentWords, content }: UnitPattern): PatternDraft {
  return { basedOn: revision, title, documentWords: documentWords ?? '', content }
}

/** For drafts kept in the browser: what is of another form is none. */
export function isPatternDraft(value: unknown): value is PatternDraft {
  if (typeof value !== 'object' || value === null || !('basedOn' in value) || !('title' in value) || !('content' in value)) return false
  const { basedOn, title, content } = value
  if (typeof basedOn !== 'number' || typeof title !== 'string' || typeof content !== 'object' || content === null) return false
  return 'bodies' in content && Array.isArray(content.bodies) && 'classes' in content && Array.isArray(content.classes)
}

/** The content as it is sent. */
export function contentBody({ bodies, classes }: UnitPatternContent): UnitPattern['content'] {
  return { bodies: bodies.map((body) => ({ ...body })), classes: classes.map(({ name, rule }) => ({ name, rule: patternRuleBody(rule) })) }
}

/** For drafts kept in the browser, as well. */
export function isPatternClass(value: unknown): value is PatternClass {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('rule' in value)) return false
  return typeof value.name === 'string' && typeof value.rule === 'object' && value.rule !== null
}

/** The draft with a body in place of the one of that key, or behind all where it is new. */
export function withBody(draft: PatternDraft, body: PatternBody): PatternDraft {
  const { bodies } = draft.content
  const isNew = !bodies.some(({ key }) => key === body.key)
  return withBodies(draft, isNew ? [...bodies, body] : bodies.map((each) => (each.key === body.key ? body : each)))
}

export function withoutBody(draft: PatternDraft, key: string): PatternDraft {
  return withBodies(
    draft,
    draft.content.bodies.filter((body) => body.key !== key),
  )
}

/** The draft with a class at a place, or without the one there (null). */
export function withClass(draft: PatternDraft, index: number, next: PatternClass | null): PatternDraft {
  const classes = [...draft.content.classes]
  classes.splice(index, 1, ...(next ? [next] : []))
  return { ...draft, content: { ...draft.content, classes } }
}

/** A body to fill in, right below the one at the top, under a key that is free. */
export function newBody({ content: { bodies } }: PatternDraft): PatternBody {
  const keys = new Set(bodies.map(({ key }) => key))
  let number = bodies.length + 1
  while (keys.has(`body-${number}`)) number += 1
  const top = bodies.find(({ under }) => under === null)?.key ?? null
  return { key: `body-${number}`, name: '', kind: 'department', level: 'province', per: 'province', under: top, bearsCode: false, from: null, to: null }
}

function withBodies(draft: PatternDraft, bodies: readonly PatternBody[]): PatternDraft {
  return { ...draft, content: { ...draft.content, bodies } }
}
