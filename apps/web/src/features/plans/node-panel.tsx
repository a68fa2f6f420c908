import type { PlanDetail, PlanNodeDetail } from '@trongtam/client'
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { NodeDetails } from './node-details.tsx'
import css from './node-panel.module.css'
import { nodeQuery } from './queries.ts'
import { usePlanAddress } from './use-plan-address.ts'

interface NodePanelProps {
  readonly nodeId: string
  readonly plan: PlanDetail
  readonly history: (node: PlanNodeDetail) => ReactNode
}

/** The details of a group or task: beside the tree where there is room, over it where there is not. */
export function NodePanel({ nodeId, plan, history }: NodePanelProps) {
  const { t } = useTranslation()
  const { slug, planId, openNode } = usePlanAddress()
  const wide = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false })
  const { data: node, error, refetch } = useQuery(nodeQuery(slug, planId, nodeId))
  const close = () => {
    openNode(null)
    focusRow(nodeId)
  }
  const title = node ? t(node.kind === 'group' ? 'plans.node.group' : 'plans.node.task', { number: node.number }) : t('common.loading')
  const body =
    error && !node ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : node ? (
      <NodeDetails node={node} plan={plan} history={history(node)} />
    ) : (
      <LoadingState />
    )
  if (wide) {
    return (
      <DockedPanel title={title} onClose={close}>
        {body}
      </DockedPanel>
    )
  }
  return (
    <Drawer.Root opened onClose={close} position="right" size="min(34rem, 100%)" padding={0} returnFocus={false}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <PanelHead title={title} onClose={close} />
        {body}
      </Drawer.Content>
    </Drawer.Root>
  )
}

interface DockedPanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function DockedPanel({ title, onClose, children }: DockedPanelProps) {
  const id = useId()
  return (
    <section
      className={css.docked}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <PanelHead title={title} titleId={id} onClose={onClose} />
      <div className={css.scroll}>{children}</div>
    </section>
  )
}

/** The number of the node, which takes the focus, and the way back to the tree. */
function PanelHead({ title, titleId, onClose }: { readonly title: string; readonly titleId?: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={css.head}>
      <h2 id={titleId} ref={heading} tabIndex={-1} data-autofocus className={css.title}>
        {title}
      </h2>
      <IconButton label={t('plans.node.close')} onClick={onClose}>
        <Icon name="close" />
      </IconButton>
    </div>
  )
}

/** Back to the row the details were opened from. */
function focusRow(nodeId: PlanNodeDetail['id']): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${nodeId}"]`)?.focus({ preventScroll: true }))
}
