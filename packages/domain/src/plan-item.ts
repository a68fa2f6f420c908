import type { Json } from './canonical-json.ts'
import type { FieldRule } from './template.ts'

/** What a plan and a template are made of, in one tree: a target hangs on its task, a basis on its task or on nothing. */
export const itemKinds = ['theme', 'group', 'task', 'target', 'basis', 'milestone'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The words of an item by name: `text` of a theme, group or task; `name`, `level`, `due`, `indicator` of a target; `document`, `place` of a basis; `name`, `on` of a milestone. */
export type ItemFields = { readonly [field: string]: Json }

/** The theme is one in every plan and template: this is its id in both. */
export const themeId = 'theme'

/** An item of one revision of a template. Ids are the same in every revision. */
export interface TemplateItem {
  readonly id: string
  readonly parentId: string | null
  readonly kind: ItemKind
  /** Order among siblings; gaps mean nothing. */
  readonly position: number
  readonly fields: ItemFields
  /** How each field binds, and `place`; `adaptable` where none stands. */
  readonly rules: { readonly [field: string]: FieldRule }
  /** Items of an earlier revision that this one was split from or merged of. */
  readonly cameFrom: readonly string[]
}

/** What the template said of an item when the plan was last reconciled with it; `id` and `parentId` are the template's. */
export interface ItemBase {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
  readonly fields: ItemFields
}

/** An item of a province's plan. `dropped` items stay, unseen, so that nothing is lost; `base` is null for what is the province's own. */
export interface PlanItem {
  readonly id: string
  readonly parentId: string | null
  readonly kind: ItemKind
  readonly position: number
  readonly fields: ItemFields
  readonly dropped: boolean
  readonly base: ItemBase | null
}
