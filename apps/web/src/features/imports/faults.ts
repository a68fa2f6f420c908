import { typedDateOrNull } from '#lib/typed-date.ts'
import { type Correction, levelReading, tidySchoolYear } from './correction.ts'

export const faultCodes = [
  'issuer',
  'title',
  'schoolYear',
  'date',
  'noGroup',
  'groupTitle',
  'emptyTask',
  'basisDate',
  'basisName',
  'targetText',
  'targetLevel',
  'targetTask',
  'duty',
  'recipient',
  'tooLong',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Something to correct before a plan can be made; `field` is the id of the element where. */
export interface Fault {
  readonly code: FaultCode
  readonly field: string
}

/** The id of the element that edits a fact or a row. */
export function fieldId(thing: string): string {
  return `import-${thing}`
}

/** What stands in the way of a plan, in the order of the screen; none: it can be made. */
export function faultsOf(correction: Correction): Fault[] {
  const faults: Fault[] = []
  const check = (ok: boolean, code: FaultCode, thing: string) => {
    if (!ok) faults.push({ code, field: fieldId(thing) })
  }
  check(isTyped(correction.issuer), 'issuer', 'issuer')
  check(isTyped(correction.title), 'title', 'title')
  check(tidySchoolYear(correction.schoolYear) !== null, 'schoolYear', 'schoolYear')
  check(isDateOrNothing(correction.date), 'date', 'date')
  for (const fact of ['numberSymbol', 'issuer', 'signer', 'title', 'theme'] as const) check(correction[fact].trim().length <= longest[fact], 'tooLong', fact)
  check(correction.groups.length > 0, 'noGroup', 'add-group')
  for (const group of correction.groups) {
    check(isTyped(group.title), 'groupTitle', group.id)
    for (const task of group.tasks) check(isTyped(task.text), 'emptyTask', task.id)
  }
  const taskLines = new Set(correction.groups.flatMap(({ tasks }) => tasks.map(({ line }) => line)))
  for (const target of correction.targets) {
    check(isTyped(target.text), 'targetText', target.id)
    check(!isTyped(target.text) || levelReading(target) !== null, 'targetLevel', target.id)
    check(target.line !== null && taskLines.has(target.line), 'targetTask', target.id)
  }
  for (const basis of correction.legalBases) {
    check(isDateOrNothing(basis.date), 'basisDate', basis.id)
    check(isTyped(basis.name) || isTyped(basis.numberSymbol), 'basisName', basis.id)
  }
  for (const duty of correction.responsibilities) check(isTyped(duty.actor) && isTyped(duty.duty), 'duty', duty.id)
  for (const recipient of correction.recipients) check(isTyped(recipient.name), 'recipient', recipient.id)
  return faults
}

/** As the contract limits them. */
const longest = { numberSymbol: 60, issuer: 300, signer: 200, title: 1000, theme: 1000 } as const

function isTyped(text: string): boolean {
  return text.trim() !== ''
}

function isDateOrNothing(text: string): boolean {
  return !isTyped(text) || typedDateOrNull(text) !== null
}
