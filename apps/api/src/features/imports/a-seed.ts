import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { CorrectedDocument, ReadDocument } from '@trongtam/contracts'
import type { z } from 'zod'

/** The five real texts stand beside the repository and are never copied into it. */
const folder = new URL('../../../../../../shared/seeds/', import.meta.url)

/** For tests: the text of a seed, or null where the seeds are absent. */
export function seedOrNone(id: string): string | null {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith(id)) : undefined
  return name === undefined ? null : readFileSync(new URL(name, folder), 'utf8')
}

/** For tests: what a person sends who finds everything read right. */
export function confirmed(read: z.infer<typeof ReadDocument>, sourceText: string): z.infer<typeof CorrectedDocument> {
  const { numberSymbol, date, signer, theme, legalBases, targets, responsibilities, recipients } = read
  const groups = read.groups.map((group) => ({ ...group, tasks: group.tasks.map(({ text, line }) => ({ text, line })) }))
  return {
    sourceText,
    notSecret: true,
    numberSymbol,
    date,
    issuer: read.issuer ?? '',
    signer,
    title: read.title ?? '',
    schoolYear: read.schoolYear ?? '',
    theme,
    groups,
    legalBases,
    targets,
    responsibilities,
    recipients,
  }
}
