import type { CorrectedDocument } from '@trongtam/contracts'
import { newId } from '@trongtam/db'
import { findSchoolYear, foldVietnamese, levelFromRow, matchGroups, Refusal, sameWords, type TemplateNode, tidyText } from '@trongtam/domain'
import {
  createPlan,
  ensureEdition,
  issuedPlanOfYearOrNone,
  latestTemplateOrNone,
  type NewNode,
  type NewTarget,
  noteAdoption,
  recordAudit,
  registerDocument,
  summarizePlan,
  whoIsNamed,
  type TenantSession,
  takeTurn,
} from '@trongtam/records'
import type { z } from 'zod'
import { readOrRefuse } from '#http/read-or-refuse.ts'

type Corrected = z.infer<typeof CorrectedDocument>

/**
 * The plan of a corrected document, with its register entry, citations, targets and responsibilities: all or nothing.
 * Issued by its document, or a draft where the year has an issued plan already. Refuses 'document-is-report'.
 */
export async function createPlanOfDocument(session: TenantSession, asked: Corrected) {
  const { db, personId } = session
  if (readOrRefuse(asked.sourceText).standing !== 'full-text') throw new Refusal('document-is-report')
  const schoolYear = findSchoolYear(asked.schoolYear)
  everyTargetHasItsTask(asked)
  await takeTurn(db, 'plans')
  const documentId = await registerDocument(db, {
    kind: 'decision',
    numberSymbol: asked.numberSymbol,
    issuer: asked.issuer,
    issuedOn: asked.date,
    title: asked.title,
    signer: asked.signer,
    standing: 'full-text',
    sourceText: asked.sourceText,
    recipients: asked.recipients,
    notSecretDeclaredBy: personId,
  })
  const issued = await issuedPlanOfYearOrNone(db, schoolYear)
  const template = await latestTemplateOrNone(db, schoolYear)
  const citations = await registerCitations(session, asked)
  const isInstrument = asked.numberSymbol !== null && asked.date !== null
  const planId = await createPlan(db, {
    schoolYear,
    title: asked.title,
    status: issued || !isInstrument ? 'draft' : 'issued',
    documentId,
    template: template && { id: template.id, revision: template.revision, theme: template.content.theme.text },
    themes: asked.theme ? [{ text: tidyText(asked.theme.text), standing: 'full-text', documentId }] : [],
    nodes: nodesOf(asked, template?.content.nodes ?? [], citations),
    legalBases: citations.map(({ documentId: cited, line }) => ({ documentId: cited, place: placeOf(line) })),
    responsibilities: await responsibilitiesOf(session, asked),
  })
  await ensureEdition(session, planId)
  await recordAudit(session, {
    action: 'plan.import',
    entity: 'plan',
    entityId: planId,
    before: null,
    after: { documentId, schoolYear, groups: asked.groups.length },
  })
  await noteAdoption(session, planId)
  return summarizePlan(db, planId)
}

interface Cited {
  readonly documentId: string
  readonly line: number | null
}

async function registerCitations({ db }: TenantSession, { legalBases }: Corrected): Promise<Cited[]> {
  const cited: Cited[] = []
  for (const { numberSymbol, name, date, type, line } of legalBases) {
    const documentId = await registerDocument(db, {
      kind: type ?? 'document',
      numberSymbol,
      issuer: issuerOf(numberSymbol),
      issuedOn: date,
      title: name || (numberSymbol ?? ''),
      standing: 'report',
    })
    cited.push({ documentId, line })
  }
  return cited
}

/** The issuer a symbol tells of, as far as it does: "2236/QĐ-BGDĐT" is of BGDĐT. */
function issuerOf(numberSymbol: string | null): string {
  return numberSymbol?.split(/[-/]/).at(-1) ?? 'Quốc hội'
}

function placeOf(line: number | null): string {
  return line === null ? 'không rõ vị trí' : `dòng ${line}`
}

/** A target hangs on the task of its line: one that would hang on none is refused, not lost. */
function everyTargetHasItsTask({ groups, targets }: Corrected): void {
  const lines = new Set(groups.flatMap(({ tasks }) => tasks.map(({ line }) => line)))
  const fields = targets.flatMap(({ line }, index) =>
    line !== null && lines.has(line) ? [] : [{ path: `targets.${index}.line`, message: 'belongs to no task' }],
  )
  if (fields.length > 0) throw new Refusal('invalid-input', { fields })
}

/** Groups and tasks with the targets and citations of their lines, linked to the template's groups they stand for. */
function nodesOf(asked: Corrected, template: readonly TemplateNode[], citations: readonly Cited[]): NewNode[] {
  const templateGroups = matchGroups(
    asked.groups.map(({ title }) => title),
    template.filter((node) => node.kind === 'group'),
  )
  const lines = new Set<number>()
  return asked.groups.flatMap((group, index) => {
    const groupId = newId()
    const matched = templateGroups[index] ?? null
    const templateTasks = template.filter((node) => node.parentId === matched?.id)
    const tasks = group.tasks.map((task, place): NewNode => {
      // Several tasks of one line: what belongs to the line goes to the first.
      const isFirst = task.line !== null && !lines.has(task.line)
      if (task.line !== null) lines.add(task.line)
      const own = (entry: { readonly line: number | null }) => isFirst && entry.line === task.line
      return {
        id: newId(),
        parentId: groupId,
        kind: 'task',
        position: place + 1,
        text: task.text,
        sourceLine: task.line,
        ...originOf(task.text, templateTasks.find((each) => sameWords(each.text, task.text)) ?? null),
        targets: asked.targets.filter(own).map(newTarget),
        citations: citations.filter(own).map((cited) => ({ documentId: cited.documentId, place: placeOf(cited.line) })),
      }
    })
    return [
      { id: groupId, parentId: null, kind: 'group', text: group.title, sourceLine: group.line, ...originOf(group.title, matched), position: index + 1 },
      ...tasks,
    ]
  })
}

function originOf(text: string, matched: TemplateNode | null): Partial<NewNode> & Pick<NewNode, 'origin'> {
  if (!matched) return { origin: 'local', templateNodeId: null, templateText: null }
  const { id, text: templateText, parentId, position } = matched
  const origin = sameWords(templateText, text) ? 'inherited' : 'adapted'
  return { origin, templateNodeId: id, templateText, templateParentId: parentId, templatePosition: position }
}

/** A target as it was read; one without a level that can be stored is kept as words, not dropped. */
function newTarget({ text, comparator, low, high, unit, due }: Corrected['targets'][number]): NewTarget {
  const words = comparator === 'milestone' || comparator === 'text' ? text : null
  return { name: text, level: levelFromRow({ comparator, low, high, text: words, unit }) ?? { comparator: 'text', text }, due }
}

async function responsibilitiesOf({ db }: TenantSession, { responsibilities }: Corrected) {
  const stored = []
  for (const { actor, duty, tone, line } of responsibilities) {
    const role = foldVietnamese(duty).startsWith('phoi hop') ? ('coordinating' as const) : ('lead' as const)
    stored.push({ actor, duty: tidyText(duty), role, tone, ...(await whoIsNamed(db, actor)), sourceLine: line })
  }
  return stored
}
