import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import css from './tree.module.css'
import type { TreeState } from './use-tree-state.ts'

/** What narrows the tree: words looked for, what changed alone, what is collapsed. */
export function TreeBar({ state, changes }: { readonly state: TreeState; readonly changes: number }) {
  const { t } = useTranslation()
  const { collapsed, numbered, found } = state
  const groups = numbered.filter(({ kind }) => kind === 'group').map(({ id }) => id)
  return (
    <div role="search" aria-label={t('templateEditor.tree.narrow')} className={css.bar}>
      <TextInput
        className={css.search ?? ''}
        type="search"
        size="xs"
        label={t('templateEditor.tree.search')}
        placeholder={t('templateEditor.tree.searchHint')}
        autoComplete="off"
        leftSection={<Icon name="search" size={14} />}
        value={state.typed}
        onChange={(event) => state.setTyped(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t('templateEditor.tree.changedOnly', { n: changes })}
        checked={state.isChangedOnly}
        onChange={(event) => state.setChangedOnly(event.currentTarget.checked)}
      />
      <Button variant="default" size="xs" onClick={() => state.setCollapsed(collapsed.size > 0 ? new Set() : new Set(groups))}>
        {t(collapsed.size > 0 ? 'templateEditor.tree.expandAll' : 'templateEditor.tree.collapseAll')}
      </Button>
      <span className={css.found} role="status">
        {found === null ? '' : t('templateEditor.tree.found', { n: found.size })}
      </span>
    </div>
  )
}
