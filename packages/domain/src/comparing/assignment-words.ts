import type { EditionAssignment } from '../edition.ts'
import { formatDate } from '../number-format.ts'
import { assignmentRoles, type AssignmentRole } from '../plan.ts'
import { compareVietnamese } from '../vietnamese-text.ts'

/** Who does a task and until when, as documents print it; null or empty where nothing is set (F2). */
export interface AssignmentWords {
  readonly lead: string | null
  readonly coordinating: readonly string[]
  readonly executing: readonly string[]
  /** ISO date: the lead's, else the first of the others'. */
  readonly dueOn: string | null
  /** The date, or with several of them each with whose it is. */
  readonly due: string | null
  readonly product: string | null
}

/** The words do not depend on the order the assignments of a task are given in. */
export function assignmentWords(assignments: readonly EditionAssignment[]): AssignmentWords {
  const inOrder = assignments.toSorted(byRoleAndName)
  const names = (role: AssignmentRole) => inOrder.filter((each) => each.role === role).map(({ name }) => name)
  return {
    lead: names('lead').join(', ') || null,
    coordinating: names('coordinating'),
    executing: names('executing'),
    dueOn: inOrder.find(({ dueOn }) => dueOn)?.dueOn ?? null,
    due: distinct(inOrder, ({ dueOn }) => dueOn && formatDate(dueOn)),
    product: distinct(inOrder, ({ product }) => product),
  }
}

function byRoleAndName(a: EditionAssignment, b: EditionAssignment): number {
  return (
    assignmentRoles.indexOf(a.role) - assignmentRoles.indexOf(b.role) ||
    compareVietnamese(a.name, b.name) ||
    compareVietnamese(a.dueOn ?? '', b.dueOn ?? '') ||
    compareVietnamese(a.product ?? '', b.product ?? '')
  )
}

function distinct(assignments: readonly EditionAssignment[], wordOf: (assignment: EditionAssignment) => string | null): string | null {
  const words = assignments.flatMap((each) => (wordOf(each) ? [{ name: each.name, word: wordOf(each) }] : []))
  const [first] = words
  if (first === undefined) return null
  if (words.every(({ word }) => word === first.word)) return first.word
  return [...new Set(words.map(({ name, word }) => `${name}: ${word}`))].join('; ')
}
