import type { PlanDocument } from '@trongtam/documents'
import { type EditionContent, editionOutline } from '@trongtam/domain'
import { documentHead } from './document-head.ts'

interface Around {
  readonly tenantName: string
  readonly cited: string | null
  readonly recipients: readonly string[]
}

/** A plan as it is printed: an edition, or a draft marked as one. */
export function planDocument(content: EditionContent, { tenantName, cited, recipients }: Around): PlanDocument {
  const { title, theme, bases, rows, targets, milestones } = editionOutline(content)
  const { document } = content
  return {
    head: documentHead(content, tenantName),
    title: abstractOf(title),
    issuedWith: cited === null ? null : `Ban hành kèm theo ${cited}`,
    bases,
    opening: null,
    theme,
    rows,
    targets,
    milestones,
    recipients,
    signature: document === null ? null : { authority: [document.issuer], name: document.signer },
  }
}

/** The kind of document stands in a line of its own, so that the title goes on without it. */
function abstractOf(title: string): string {
  const rest = title.replace(/^Kế hoạch\s+/iu, '')
  return `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}`
}
