import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import css from './node-panel.module.css'

interface ConflictFieldsProps<Field extends string> {
  /** The fields that both sides changed, each side in words. */
  readonly fields: readonly { readonly field: Field; readonly label: string; readonly theirs: string; readonly ours: string }[]
  readonly onChoose: (field: Field, side: 'ours' | 'theirs') => void
}

/** What somebody else changed as well, field by field; nothing is overwritten before a person has chosen each. */
export function ConflictFields<Field extends string>({ fields, onChoose }: ConflictFieldsProps<Field>) {
  const { t } = useTranslation()
  const nothing = t('plans.edit.nothing')
  return (
    <>
      <Notice tone="warn" alert title={t('plans.edit.conflict')}>
        {t('plans.edit.conflictFields')}
      </Notice>
      {fields.map(({ field, label, theirs, ours }) => (
        <div key={field} className={css.version} role="group" aria-label={label}>
          <p className={css.versionName}>{label}</p>
          <p className={css.words}>
            {t('plans.edit.theirs')}: <strong>{theirs || nothing}</strong>
          </p>
          <p className={css.words}>
            {t('plans.edit.ours')}: <strong>{ours || nothing}</strong>
          </p>
          <div className={css.buttons}>
            <Button size="xs" variant="default" onClick={() => onChoose(field, 'ours')}>
              {t('plans.edit.keepOurs')}
            </Button>
            <Button size="xs" variant="default" onClick={() => onChoose(field, 'theirs')}>
              {t('plans.edit.takeTheirs')}
            </Button>
          </div>
        </div>
      ))}
    </>
  )
}
