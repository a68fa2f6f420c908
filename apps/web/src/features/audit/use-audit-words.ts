import type { AuditPerson } from '@trongtam/client'
import { type AuditWords, auditWordsEn, auditWordsVi } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

/** The language of the screen, and the words of the audit in it. */
export function useAuditWords(): { readonly language: 'vi' | 'en'; readonly words: AuditWords } {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? { language: 'en', words: auditWordsEn } : { language: 'vi', words: auditWordsVi }
}

/** Who it was: by name where the tenant's readers may know it. */
export function personName(person: AuditPerson, words: AuditWords): string {
  return person.kind === 'member' ? person.name : words.person[person.kind]
}
