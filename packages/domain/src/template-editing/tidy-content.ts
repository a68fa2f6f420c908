import type { TargetLevel } from '../target.ts'
import type { CitedDocument, TemplateContent } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'

/** The content as it is stored: every text in NFC and without stray blanks, what is empty and may be missing is null. */
export function tidyContent({ theme, nodes, bases, milestones }: TemplateContent): TemplateContent {
  return {
    theme: { ...theme, text: tidyText(theme.text) },
    nodes: nodes.map((node) => ({
      ...node,
      text: tidyText(node.text),
      targets: node.targets.map((target) => ({
        ...target,
        indicator: tidyOrNull(target.indicator),
        name: tidyText(target.name),
        level: tidyLevel(target.level),
        due: tidyOrNull(target.due),
      })),
    })),
    bases: bases.map((basis) => ({ ...basis, document: tidyDocument(basis.document), place: tidyText(basis.place) })),
    milestones: milestones.map((milestone) => ({ ...milestone, name: tidyText(milestone.name) })),
  }
}

function tidyLevel(level: TargetLevel): TargetLevel {
  return 'text' in level ? { ...level, text: tidyText(level.text) } : { ...level, unit: tidyText(level.unit) }
}

function tidyDocument({ kind, numberSymbol, issuer, issuedOn, title }: CitedDocument): CitedDocument {
  return { kind: tidyText(kind), numberSymbol: tidyOrNull(numberSymbol), issuer: tidyText(issuer), issuedOn, title: tidyText(title) }
}

function tidyOrNull(text: string | null): string | null {
  return text === null ? null : tidyText(text) || null
}
