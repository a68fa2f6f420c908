import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/states.tsx'

interface EmptyTreeProps {
  /** Something is looked for and not found. */
  readonly isSearch: boolean
  readonly onPaste: (text: string, activeId: string | null) => void
}

/** A tree without rows: nothing was found, or nothing is there and a text may be pasted here. */
export function EmptyTree({ isSearch, onPaste }: EmptyTreeProps) {
  const { t } = useTranslation()
  if (isSearch) return <EmptyState title={t('templateEditor.tree.notFound')} text={t('templateEditor.tree.notFoundText')} icon="search" />
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={t('templateEditor.tree.pasteHere')}
      onPaste={(event) => {
        event.stopPropagation()
        event.preventDefault()
        onPaste(event.clipboardData.getData('text/plain'), null)
      }}
    >
      <EmptyState title={t('templateEditor.tree.empty')} text={t('templateEditor.tree.emptyText')} icon="plan" />
    </div>
  )
}
