import type { DocumentHead } from '@trongtam/documents'
import type { EditionContent } from '@trongtam/domain'

/** What stands above a plan or a table of a province; what is not issued is marked as a draft. */
export function documentHead({ document }: Pick<EditionContent, 'document'>, tenantName: string): DocumentHead {
  return {
    parentAgency: null,
    agency: `Ủy ban nhân dân ${tenantName.charAt(0).toLocaleLowerCase('vi')}${tenantName.slice(1)}`,
    numberSymbol: document?.numberSymbol ?? null,
    place: tenantName.replace(/^(?:Thành phố|Tỉnh) /u, ''),
    issuedOn: document?.issuedOn ?? null,
    mark: document === null ? 'DỰ THẢO' : null,
  }
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The name under which a file of a plan leaves: what it is, of whom, of which school year. */
export function docxFile(what: 'bieu-so-sanh' | 'ke-hoach', slug: string, schoolYear: string): { name: string; type: typeof docxType } {
  return { name: `${what}-${slug}-${schoolYear}.docx`, type: docxType }
}
