import type { TemplateDetail } from '@trongtam/client'
import type { FieldRule } from '@trongtam/domain'
import { formatLevel } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './templates.module.css'

type Node = TemplateDetail['nodes'][number]

const tones = { mandatory: 'bad', adaptable: 'info', advisory: 'neutral' } as const satisfies Record<FieldRule, string>

/** Groups and tasks in the order and with the numbers of the document, of any depth. */
export function TemplateTree({ nodes }: { readonly nodes: readonly Node[] }) {
  const ids = new Set(nodes.map((node) => node.id))
  const childrenByParent = Map.groupBy(nodes, (node) => (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null))
  return (
    <div className={css.tree}>
      <Branch nodes={childrenByParent.get(null) ?? []} childrenByParent={childrenByParent} />
    </div>
  )
}

function Branch({ nodes, childrenByParent }: { readonly nodes: readonly Node[]; readonly childrenByParent: ReadonlyMap<string | null, readonly Node[]> }) {
  return (
    <ol className={css.branch}>
      {nodes.map((node) => {
        const children = childrenByParent.get(node.id) ?? []
        return (
          <li key={node.id} className={css.node} data-kind={node.kind}>
            <NodeRow node={node} />
            {children.length > 0 ? <Branch nodes={children} childrenByParent={childrenByParent} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

function NodeRow({ node }: { readonly node: Node }) {
  const { t } = useTranslation()
  return (
    <div className={css.row}>
      <span className={css.number}>{node.number}</span>
      <div className={css.text}>
        {node.kind === 'group' ? <h3 className={css.group}>{node.text}</h3> : <p className={css.task}>{node.text}</p>}
        {node.targets.length > 0 ? (
          <ul className={css.targets} aria-label={t('templates.targets')}>
            {node.targets.map((target) => (
              <li key={target.id}>
                <Icon name="target" size={14} /> {target.name}: {formatLevel(target.level)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Tag tone={tones[node.rule]}>{t(`templates.rule.${node.rule}`)}</Tag>
    </div>
  )
}
