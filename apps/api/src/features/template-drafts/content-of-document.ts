import type { DecisionJson, LegalBasisJson, PartJson, TargetJson, TaskJson } from '@trongtam/documents'
import { levelFromRow, type TargetLevel, type TemplateBasis, type TemplateContent, type TemplateNode, type TemplateTarget } from '@trongtam/domain'

export interface DocumentContent {
  readonly content: TemplateContent
  /** Targets that stand in no task: a template has no place for them. */
  readonly strayTargets: readonly TargetJson[]
}

/** What a document says as a template: its groups, their sub-headings as groups below, tasks with the targets and citations of their lines. */
export function contentOfDocument(read: DecisionJson, newId: () => string): DocumentContent {
  const placed = placeNodes(read, newId)
  const idByLine = new Map<number, string>()
  // Several tasks of one line: what belongs to the line goes to the first.
  for (const { node, line } of placed) if (node.kind === 'task' && line !== null && !idByLine.has(line)) idByLine.set(line, node.id)
  const targetsOf = (id: string) => read.targets.filter(({ line }) => idByLine.get(line) === id).map((target) => targetOf(target, newId))
  const bases = read.legalBases.map((basis) => basisOf(basis, idByLine.get(basis.line) ?? null, newId))
  return {
    content: {
      theme: { text: read.theme?.text ?? '', rule: 'adaptable' },
      nodes: placed.map(({ node }) => ({ ...node, targets: targetsOf(node.id) })),
      bases,
      milestones: [],
    },
    strayTargets: read.targets.filter(({ line }) => !idByLine.has(line)),
  }
}

interface Placed {
  readonly node: TemplateNode
  readonly line: number | null
}

function placeNodes(read: DecisionJson, newId: () => string): Placed[] {
  const groups = read.parts.filter(({ role }) => role === 'tasks').flatMap((part) => part.groups.map((group) => ({ part, group })))
  return groups.flatMap(({ part, group }, index) => {
    const title = group.title ?? part.title ?? read.title ?? 'Nhiệm vụ trọng tâm'
    const head = nodeOf({ id: newId(), parentId: null, kind: 'group', position: index + 1, text: title })
    return [{ node: head, line: group.line }, ...placeTasks(group, head.id, newId)]
  })
}

/** Tasks in their order; those that follow each other under one sub-heading stand below a group of that name. */
function placeTasks({ tasks }: PartJson['groups'][number], groupId: string, newId: () => string): Placed[] {
  return runsOf(tasks).flatMap(({ under, run }, index) => {
    const position = index + 1
    if (under === null) return run.map((task) => placeTask(task, { id: newId(), parentId: groupId, position }))
    const heading = nodeOf({ id: newId(), parentId: groupId, kind: 'group', position, text: under.replace(/\s*:$/u, '') })
    return [{ node: heading, line: null }, ...run.map((task, place) => placeTask(task, { id: newId(), parentId: heading.id, position: place + 1 }))]
  })
}

interface Run {
  readonly under: string | null
  readonly run: TaskJson[]
}

/** The tasks of one sub-heading together, any other by itself. */
function runsOf(tasks: readonly TaskJson[]): Run[] {
  const runs: Run[] = []
  for (const task of tasks) {
    const last = runs.at(-1)
    if (last && task.under !== null && last.under === task.under) last.run.push(task)
    else runs.push({ under: task.under, run: [task] })
  }
  return runs
}

function placeTask({ text, line }: TaskJson, at: Pick<TemplateNode, 'id' | 'parentId' | 'position'>): Placed {
  return { node: nodeOf({ ...at, kind: 'task', text }), line }
}

function nodeOf(node: Pick<TemplateNode, 'id' | 'parentId' | 'kind' | 'position' | 'text'>): TemplateNode {
  return { ...node, rule: 'adaptable', placeRule: 'adaptable', targets: [], cameFrom: [] }
}

/** A target as it was read; one without a level that can be stored is kept as words, not dropped. */
function targetOf({ text, name, comparator, value, range, unit, due }: TargetJson, newId: () => string): TemplateTarget {
  const words = comparator === 'milestone' || comparator === 'text' ? text : null
  const [low, high] = range ?? [typeof value === 'number' ? value : null, null]
  const level: TargetLevel = levelFromRow({ comparator, low, high, text: words, unit }) ?? { comparator: 'text', text }
  return { id: newId(), indicator: null, name: name || text, level, due, rule: 'adaptable' }
}

function basisOf({ type, symbol, date, name, issuer }: LegalBasisJson, nodeId: string | null, newId: () => string): TemplateBasis {
  const document = {
    kind: type || 'Văn bản',
    numberSymbol: symbol,
    issuer: issuer ?? symbol?.split(/[-/]/).at(-1) ?? 'Quốc hội',
    issuedOn: date,
    title: name ?? (`${type} ${symbol ?? ''}`.trim() || 'Văn bản'),
  }
  return { id: newId(), nodeId, document, place: '', rule: 'adaptable' }
}
