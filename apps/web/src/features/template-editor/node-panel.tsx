import { Button } from '@mantine/core'
import { setRule, type TemplateContent, type TemplateTarget } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleSelect } from '#lib/template/rule-select.tsx'
import { BasesPanel } from './bases-panel.tsx'
import { useEditor } from './editor-context.ts'
import css from './panel.module.css'
import { TargetFields } from './target-fields.tsx'
import type { NumberedNode } from './tree-rows.ts'
import { useFreshItems } from './use-fresh-items.ts'

interface NodePanelProps {
  readonly node: NumberedNode
  readonly content: TemplateContent
  /** What the nodes it was split from or merged of were called. */
  readonly origins: readonly string[]
}

/** How a node binds, its targets, its legal bases and where it came from. */
export function NodePanel({ node, content, origins }: NodePanelProps) {
  const { t } = useTranslation()
  const { edit } = useEditor()
  const { id } = node
  return (
    <>
      <div className={css.part}>
        <h3 className={css.partTitle}>{t(node.kind === 'group' ? 'templateEditor.node.group' : 'templateEditor.node.task', { number: node.number })}</h3>
        <p className={css.words}>{node.text}</p>
        {origins.length > 0 ? (
          <p className={css.quiet}>{t(origins.length > 1 ? 'templateEditor.node.mergedOf' : 'templateEditor.node.splitFrom', { names: origins.join('; ') })}</p>
        ) : null}
      </div>
      <div className={css.part}>
        <h3 className={css.partTitle}>{t('templateEditor.node.rules')}</h3>
        <div className={css.fields}>
          <RuleSelect label={t('templateEditor.node.wordsRule')} value={node.rule} onChange={(rule) => edit((sheet) => setRule(sheet, id, rule))} />
          <RuleSelect
            label={t('templateEditor.node.placeRule')}
            value={node.placeRule}
            onChange={(rule) => edit((sheet) => setRule(sheet, id, rule, 'place'))}
          />
        </div>
      </div>
      <div className={css.part}>
        <h3 className={css.partTitle}>{t('template.targets')}</h3>
        <Targets node={node} />
      </div>
      <div className={css.part}>
        <h3 className={css.partTitle}>{t('templateEditor.node.bases')}</h3>
        <BasesPanel content={content} nodeId={id} />
      </div>
    </>
  )
}

function Targets({ node }: { readonly node: NumberedNode }) {
  const { t } = useTranslation()
  const blank = (id: string): TemplateTarget => ({ id, indicator: null, name: '', level: { comparator: 'text', text: '' }, due: null, rule: 'adaptable' })
  const { entries, begin, forget } = useFreshItems(node.targets, blank)
  return (
    <>
      {entries.length === 0 ? <p className={css.none}>{t('templateEditor.target.none')}</p> : null}
      {entries.map(({ item, fresh }, index) => (
        <TargetFields key={item.id} nodeId={node.id} target={item} fresh={fresh} number={index + 1} onRemove={() => forget(item.id)} />
      ))}
      <Button variant="default" size="xs" onClick={begin}>
        + {t('templateEditor.target.add')}
      </Button>
    </>
  )
}
