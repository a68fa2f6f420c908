import { type FieldRule, numberTree, type TemplateNode } from '@trongtam/domain'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'
import { RuleTag } from './rule-tag.tsx'
import { TargetLine } from './target-line.tsx'
import css from './template.module.css'

interface TemplateTreeProps {
  readonly nodes: readonly TemplateNode[]
  /** The nodes that are shown, each with the number it has among all; none: all of them. */
  readonly shown?: ReadonlySet<string> | undefined
  /** Whether each row says how it binds; they do unless told. */
  readonly rules?: boolean
  /** What stands at the end of a row, beside its rule. */
  readonly aside?: (node: TemplateNode, number: string) => ReactNode
  /** What stands below the words of a row. */
  readonly below?: (node: TemplateNode, number: string) => ReactNode
  /** The row that is looked at. */
  readonly chosen?: string | null
}

/** Groups and tasks in the order and with the numbers of the document, of any depth. */
export function TemplateTree({ nodes, shown, ...row }: TemplateTreeProps) {
  const numbered = useMemo(() => numberTree(nodes), [nodes])
  const ids = new Set(nodes.map((node) => node.id))
  const visible = shown ? numbered.filter(({ id }) => shown.has(id)) : numbered
  const childrenByParent = Map.groupBy(visible, (node) => (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null))
  return <Branch nodes={childrenByParent.get(null) ?? []} childrenByParent={childrenByParent} {...row} />
}

type Numbered = TemplateNode & { readonly number: string }

interface BranchProps extends Omit<TemplateTreeProps, 'nodes' | 'shown'> {
  readonly nodes: readonly Numbered[]
  readonly childrenByParent: ReadonlyMap<string | null, readonly Numbered[]>
}

function Branch({ nodes, childrenByParent, ...row }: BranchProps) {
  return (
    <ol className={css.branch}>
      {nodes.map((node) => {
        const children = childrenByParent.get(node.id) ?? []
        return (
          <li key={node.id} className={css.node} data-kind={node.kind}>
            <NodeRow node={node} {...row} />
            {children.length > 0 ? <Branch nodes={children} childrenByParent={childrenByParent} {...row} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

function NodeRow({ node, rules = true, aside, below, chosen }: { readonly node: Numbered } & Omit<TemplateTreeProps, 'nodes' | 'shown'>) {
  const { t } = useTranslation()
  return (
    <div className={css.row} data-row={node.id} data-chosen={chosen === node.id || undefined}>
      <span className={css.number}>{node.number}</span>
      <div className={css.text}>
        {node.kind === 'group' ? <h3 className={css.group}>{node.text}</h3> : <p className={css.task}>{node.text}</p>}
        {node.targets.length > 0 ? (
          <ul className={css.targets} aria-label={t('template.targets')}>
            {node.targets.map((target) => (
              <li key={target.id}>
                <TargetLine target={target} /> {target.rule === node.rule ? null : <RuleTag rule={target.rule} />}
              </li>
            ))}
          </ul>
        ) : null}
        {below?.(node, node.number)}
      </div>
      <div className={css.aside}>
        {aside?.(node, node.number)}
        {rules ? <NodeRules rule={node.rule} placeRule={node.placeRule} /> : null}
      </div>
    </div>
  )
}

/** The rule of the words; that of the place only where it may not be left. */
function NodeRules({ rule, placeRule }: { readonly rule: FieldRule; readonly placeRule: FieldRule }) {
  const { t } = useTranslation()
  return (
    <>
      <RuleTag rule={rule} />
      {placeRule === 'mandatory' ? <Tag tone="bad">{t('template.placeBinds')}</Tag> : null}
    </>
  )
}
