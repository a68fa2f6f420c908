import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import css from './account.module.css'
import { ErasureDialog } from './erasure-dialog.tsx'
import { useExportOwnData } from './queries.ts'

/** A copy of one's own data, and the end of the account. */
export function OwnDataSection() {
  const { t } = useTranslation()
  const exporting = useExportOwnData()
  const [erasing, setErasing] = useState(false)
  return (
    <Section title={t('account.data')} help={t('account.dataHelp')}>
      <div className={css.parts}>
        <div className={css.part}>
          <h3 className={css.partTitle}>{t('account.exportTitle')}</h3>
          <p className={css.text}>{t('account.exportText')}</p>
          <Button variant="default" aria-disabled={exporting.isPending} onClick={() => void (exporting.isPending || exporting.mutate())}>
            {exporting.isPending ? t('account.exporting') : t('account.export')}
          </Button>
        </div>
        <div className={css.part}>
          <h3 className={css.partTitle}>{t('account.eraseTitle')}</h3>
          <p className={css.text}>{t('account.eraseText')}</p>
          <Button variant="default" onClick={() => setErasing(true)}>
            {t('account.erase')}
          </Button>
        </div>
      </div>
      {erasing ? <ErasureDialog onClose={() => setErasing(false)} /> : null}
    </Section>
  )
}
