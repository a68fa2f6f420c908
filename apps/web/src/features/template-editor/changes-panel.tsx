import { countChanges } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { ChangeFigures, ChangeList } from '#lib/template/change-list.tsx'
import type { ComparedContent } from '#lib/template/compared-content.ts'
import { useEditor } from './editor-context.ts'
import css from './panel.module.css'

interface ChangesPanelProps {
  readonly compared: ComparedContent
  readonly basedOn: number | null
  /** The node an item stands on: a target is shown where its task is. */
  readonly nodeOf: (itemId: string) => string | null
}

/** Everything that differs from the revision the draft began from. */
export function ChangesPanel({ compared, basedOn, nodeOf }: ChangesPanelProps) {
  const { t } = useTranslation()
  const { goTo, openPanel } = useEditor()
  const show = (itemId: string) => {
    const nodeId = nodeOf(itemId)
    if (nodeId !== null) goTo(nodeId)
    else if (itemId !== 'theme') openPanel(compared.changes.find((change) => change.itemId === itemId)?.kind === 'milestone' ? 'milestones' : 'bases')
  }
  if (basedOn === null) return <div className={css.part}>{t('templateEditor.changes.first')}</div>
  return (
    <div className={css.part}>
      <h3 className={css.partTitle}>{t('templateEditor.changes.title', { revision: basedOn })}</h3>
      <ChangeFigures figures={countChanges(compared.changes)} rules={compared.rules.length} />
      <ChangeList changes={compared.changes} titles={compared.titles} onShow={show} />
    </div>
  )
}
