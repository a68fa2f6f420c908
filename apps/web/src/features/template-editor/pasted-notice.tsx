import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { Toolbar } from '#ui/toolbar.tsx'
import type { PastedNodes } from './pasted-nodes.ts'
import css from './tree.module.css'

interface PastedNoticeProps {
  readonly pasted: PastedNodes
  /** Nothing was done since: undoing takes the paste back. */
  readonly mayUndo: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}

const shownAtMost = 8

/** What a paste brought, and which lines of it were odd. */
export function PastedNotice({ pasted: { groups, tasks, problems }, mayUndo, onUndo, onClose }: PastedNoticeProps) {
  const { t } = useTranslation()
  const isNothing = groups + tasks === 0
  return (
    <div className={css.pasted}>
      <Notice
        tone={isNothing || problems.length > 0 ? 'warn' : 'good'}
        icon={isNothing ? 'warning' : 'check'}
        title={isNothing ? t('templateEditor.paste.nothing') : t('templateEditor.paste.done', { groups, tasks, odd: problems.length })}
      >
        {problems.length > 0 ? (
          <ul className={css.odd}>
            {problems.slice(0, shownAtMost).map(({ line, code }) => (
              <li key={`${line} ${code}`}>
                {t('templateEditor.paste.line', { line })}: {t(`templateEditor.paste.problem.${code}`)}
              </li>
            ))}
            {problems.length > shownAtMost ? <li>{t('templateEditor.paste.more', { n: problems.length - shownAtMost })}</li> : null}
          </ul>
        ) : null}
        <Toolbar label={t('templateEditor.paste.label')}>
          {isNothing || !mayUndo ? null : (
            <Button variant="default" size="compact-xs" onClick={onUndo}>
              {t('templateEditor.undo')}
            </Button>
          )}
          <Button variant="default" size="compact-xs" onClick={onClose}>
            {t('common.close')}
          </Button>
        </Toolbar>
      </Notice>
    </div>
  )
}
