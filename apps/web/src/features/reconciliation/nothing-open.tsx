import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { useDesk } from './desk-context.ts'

/** Nothing to decide: the plan follows the latest revision, or that one asks nothing and it only needs to be noted. */
export function NothingOpen() {
  const { t } = useTranslation()
  const { list, mayDecide, isPending, decide } = useDesk()
  const isBehind = list.revision < list.latest.revision
  return (
    <Section title={t('reconciliation.list.title')} flush>
      <EmptyState
        title={t(isBehind ? 'reconciliation.list.asksNothing' : 'reconciliation.list.empty')}
        text={t(isBehind ? 'reconciliation.list.asksNothingText' : 'reconciliation.list.emptyText')}
        icon="check"
      >
        {isBehind && mayDecide ? (
          <Button aria-disabled={isPending} onClick={() => (isPending ? undefined : void decide([]))}>
            {isPending ? t('reconciliation.act.doing') : t('reconciliation.list.note', { revision: list.latest.revision })}
          </Button>
        ) : null}
      </EmptyState>
    </Section>
  )
}
