import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { useDesk } from './desk-context.ts'
import { orphanedWords } from './kept-words.ts'
import css from './reconciliation.module.css'

/** What was typed for changes that somebody else decided meanwhile: nothing typed is lost. */
export function OrphanedWords() {
  const { t } = useTranslation()
  const { list, words, drop } = useDesk()
  const orphans = orphanedWords(
    words,
    list.changes.flatMap(({ key, parts }) => [key, ...parts.map((part) => part.key)]),
  )
  if (orphans.length === 0) return null
  return (
    <Notice tone="warn" title={t('reconciliation.orphan.title')}>
      {t('reconciliation.orphan.text')}
      <ul className={css.orphans}>
        {orphans.map(([key, { text }]) => (
          <li key={key}>
            <p className={css.words}>{text}</p>
            <Button size="xs" variant="default" onClick={() => drop(key)}>
              {t('reconciliation.orphan.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
