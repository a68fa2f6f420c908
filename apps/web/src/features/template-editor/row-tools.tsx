import { useTranslation } from 'react-i18next'
import { ToolButton, Toolbar } from '#ui/toolbar.tsx'
import type { TreeDoors } from './tree-doors.ts'
import type { TreeRow } from './tree-rows.ts'

/** All that keys and dragging do, as buttons: the tools of the row that is looked at. */
export function RowTools({ row: { node, position, siblings }, doors }: { readonly row: TreeRow; readonly doors: TreeDoors }) {
  const { t } = useTranslation()
  const { id, number } = node
  return (
    <Toolbar label={t('templateEditor.tools.label', { number })}>
      <ToolButton onClick={() => doors.write(id)}>{t('templateEditor.tools.write')}</ToolButton>
      <ToolButton onClick={() => doors.add(id)}>+ {t('templateEditor.tools.add')}</ToolButton>
      <ToolButton onClick={() => doors.addBelow(id)}>+ {t('templateEditor.tools.addBelow')}</ToolButton>
      <ToolButton disabled={position === 1} onClick={() => doors.shift(id, 'up')}>
        <span aria-hidden="true">↑</span>
        <span className="sr-only">{t('templateEditor.tools.up')}</span>
      </ToolButton>
      <ToolButton disabled={position === siblings} onClick={() => doors.shift(id, 'down')}>
        <span aria-hidden="true">↓</span>
        <span className="sr-only">{t('templateEditor.tools.down')}</span>
      </ToolButton>
      <ToolButton disabled={position === 1} onClick={() => doors.shift(id, 'in')}>
        <span aria-hidden="true">⇥</span>
        <span className="sr-only">{t('templateEditor.tools.in')}</span>
      </ToolButton>
      <ToolButton disabled={node.parentId === null} onClick={() => doors.shift(id, 'out')}>
        <span aria-hidden="true">⇤</span>
        <span className="sr-only">{t('templateEditor.tools.out')}</span>
      </ToolButton>
      <ToolButton onClick={() => doors.split(id)}>{t('templateEditor.tools.split')}</ToolButton>
      <ToolButton onClick={() => doors.merge(id)}>{t('templateEditor.tools.merge')}</ToolButton>
      <ToolButton onClick={() => doors.details(id)}>{t('templateEditor.tools.details')}</ToolButton>
      <ToolButton onClick={() => doors.remove(id)}>{t('templateEditor.tools.remove')}</ToolButton>
    </Toolbar>
  )
}
