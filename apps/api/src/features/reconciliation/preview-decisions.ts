import type { TenantDb } from '@trongtam/db'
import { compareEditions, type EditionContent, itemKinds, type ItemKind, type PlanItem } from '@trongtam/domain'
import { findReconciling } from '@trongtam/records'
import type { AskedDecision } from './check-decisions.ts'
import { decideUpon } from './decide-changes.ts'

/** What decisions would make of a plan, in words, and how many changes would stay open. Changes nothing. */
export async function previewDecisions(db: TenantDb, planId: string, asked: readonly AskedDecision[]) {
  const reconciling = await findReconciling(db, planId)
  const { items, openChanges } = decideUpon(reconciling, asked)
  const rows = compareEditions(contentOf(reconciling.ours), contentOf(items)).flatMap(({ itemId, kind, change, number, beforeNumber, before, after }) =>
    isItemKind(kind) && isOfItem(change) ? [{ itemId, kind, change, number: number ?? beforeNumber ?? '', before, after }] : [],
  )
  return { rows, open: openChanges }
}

/** The tree alone: nothing else is decided upon. */
function contentOf(items: readonly PlanItem[]): EditionContent {
  const said = { schoolYear: '', title: '', document: null, theme: null, template: null, assignments: [], reason: null, reasons: {} }
  return { format: 'trongtam.edition/1', number: 0, ...said, items }
}

const itemChanges = ['added', 'reworded', 'moved', 'dropped', 'restored'] as const

function isOfItem(change: string): change is (typeof itemChanges)[number] {
  return itemChanges.some((each) => each === change)
}

function isItemKind(kind: string): kind is ItemKind {
  return itemKinds.some((each) => each === kind)
}
