import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MoreRows } from '#ui/data-table.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { MailList } from './mail-list.tsx'
import { MailReader } from './mail-reader.tsx'
import css from './mailbox.module.css'
import type { MailboxSearch } from './mailbox-search.ts'
import { mailboxQuery } from './queries.ts'

interface MailboxScreenProps {
  readonly search: MailboxSearch
  readonly onSearch: (search: MailboxSearch) => void
}

/** The mails of the demonstration: those there are beside the one that is open; on a narrow screen one or the other. */
export function MailboxScreen({ search, onSearch }: MailboxScreenProps) {
  const { t } = useTranslation()
  const { refetch, isFetching } = useInfiniteQuery(mailboxQuery(search.q))
  return (
    <Page
      title={t('mailbox.title')}
      help={t('mailbox.help')}
      actions={
        <Button variant="default" aria-disabled={isFetching} onClick={() => void refetch()}>
          {t('mailbox.refresh')}
        </Button>
      }
    >
      <FilterBar label={t('mailbox.search')}>
        <SearchField
          label={t('mailbox.address')}
          hint={t('mailbox.addressHint')}
          value={search.q ?? ''}
          onSearch={(text) => onSearch({ ...(search.mail && { mail: search.mail }), ...(text && { q: text }) })}
        />
      </FilterBar>
      <div className={css.panes} data-open={search.mail ? true : undefined}>
        <div className={css.list}>
          <Section title={t('mailbox.list')} flush>
            <Mails search={search} />
          </Section>
        </div>
        <div className={css.reader}>
          {search.mail ? <MailReader mailId={search.mail} search={search} /> : <EmptyState title={t('mailbox.chooseTitle')} text={t('mailbox.chooseText')} />}
        </div>
      </div>
    </Page>
  )
}

function Mails({ search }: { readonly search: MailboxSearch }) {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(mailboxQuery(search.q))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={6} />
  const mails = data.pages.flatMap((page) => page.items)
  if (mails.length === 0 && search.q)
    return (
      <EmptyState title={t('mailbox.notFound')} text={t('mailbox.notFoundText')} icon="search">
        <TextLink to="/hop-thu" search={{}}>
          {t('mailbox.clear')}
        </TextLink>
      </EmptyState>
    )
  if (mails.length === 0) return <EmptyState title={t('mailbox.empty')} text={t('mailbox.emptyText')} />
  return (
    <>
      <MailList mails={mails} search={search} />
      <MoreRows shown={mails.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  )
}
