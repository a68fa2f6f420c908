import { Drawer, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type Panel, panels } from './editor-context.ts'
import css from './panel.module.css'

interface SidePanelProps {
  /** The panel in front; null: none, where there is no room beside the tree. */
  readonly panel: Panel | null
  readonly changes: number
  readonly onPanel: (panel: Panel | null) => void
  readonly children: (panel: Panel) => ReactNode
}

/** What belongs to the tree: beside it where there is room, over it where there is not. */
export function SidePanel({ panel, changes, onPanel, children }: SidePanelProps) {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false })
  const shown = panel ?? 'node'
  const body = (
    <Tabs value={shown} onChange={(value) => onPanel(panels.find((known) => known === value) ?? shown)} keepMounted={false}>
      <Tabs.List className={css.tabs ?? ''} aria-label={t('templateEditor.panel.label')}>
        {panels.map((known) => (
          <Tabs.Tab key={known} value={known}>
            {t(`templateEditor.panel.${known}`)}
            {known === 'changes' && changes > 0 ? ` (${changes})` : ''}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown}>{children(shown)}</Tabs.Panel>
    </Tabs>
  )
  if (isWide) {
    return (
      <section id="template-panel" className={css.docked} aria-label={t('templateEditor.panel.label')} tabIndex={-1}>
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t(`templateEditor.panel.${shown}`)}>
          {body}
        </div>
      </section>
    )
  }
  return (
    <Drawer.Root opened={panel !== null} onClose={() => onPanel(null)} position="right" size="min(34rem, 100%)" padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('templateEditor.panel.label')}>
        <div className={css.head}>
          <h2 className={css.title}>{t(`templateEditor.panel.${shown}`)}</h2>
          <IconButton label={t('common.close')} onClick={() => onPanel(null)}>
            <Icon name="close" />
          </IconButton>
        </div>
        {body}
      </Drawer.Content>
    </Drawer.Root>
  )
}
