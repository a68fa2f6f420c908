import type { TemplateDraft } from '@trongtam/client'
import type { TemplateContent } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import type { ComparedContent } from '#lib/template/compared-content.ts'
import { EmptyState } from '#ui/states.tsx'
import { BasesPanel } from './bases-panel.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { MilestonesPanel } from './milestones-panel.tsx'
import { NodePanel } from './node-panel.tsx'
import panelCss from './panel.module.css'
import { SidePanel } from './side-panel.tsx'
import type { NumberedNode } from './tree-rows.ts'
import type { Looks } from './use-looks.ts'

interface EditorPanelsProps {
  readonly draft: TemplateDraft
  readonly content: TemplateContent
  readonly numbered: readonly NumberedNode[]
  readonly compared: ComparedContent
  readonly looks: Pick<Looks, 'chosen' | 'panel' | 'openPanel'>
}

/** Details of the node that is looked at, changes, legal bases and milestones. */
export function EditorPanels({ draft, content, numbered, compared, looks }: EditorPanelsProps) {
  const { t } = useTranslation()
  const node = numbered.find(({ id }) => id === looks.chosen)
  const nodeOf = (itemId: string) =>
    content.nodes.find(({ id, targets }) => id === itemId || targets.some((target) => target.id === itemId))?.id ??
    content.bases.find(({ id }) => id === itemId)?.nodeId ??
    null
  return (
    <SidePanel panel={looks.panel} changes={compared.changes.length + compared.rules.length} onPanel={looks.openPanel}>
      {(shown) => {
        if (shown === 'changes') return <ChangesPanel compared={compared} basedOn={draft.basedOn} nodeOf={nodeOf} />
        if (shown === 'bases')
          return (
            <div className={panelCss.part}>
              <h3 className={panelCss.partTitle}>{t('templateEditor.basis.whole')}</h3>
              <BasesPanel content={content} nodeId={null} />
            </div>
          )
        if (shown === 'milestones')
          return (
            <div className={panelCss.part}>
              <h3 className={panelCss.partTitle}>{t('templateEditor.milestone.title')}</h3>
              <MilestonesPanel content={content} />
            </div>
          )
        if (node === undefined) return <EmptyState title={t('templateEditor.node.none')} text={t('templateEditor.node.noneText')} icon="plan" />
        const origins = node.cameFrom.flatMap((id) => compared.titles.ofTemplate(id) ?? [])
        return <NodePanel key={node.id} node={node} content={content} origins={origins} />
      }}
    </SidePanel>
  )
}
