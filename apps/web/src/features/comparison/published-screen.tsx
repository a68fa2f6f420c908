import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { PublishedContent } from '#lib/published/published-content.tsx'
import { useTenant } from '#lib/session.ts'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { publishedQuery } from './queries.ts'

/** Exactly what a province published; a withdrawn one says so first. */
export function PublishedScreen({ publicationId }: { readonly publicationId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: published } = useSuspenseQuery(publishedQuery(slug, publicationId))
  const { name, schoolYear: year, revision, withdrawn } = published
  return (
    <Page
      title={t('comparison.publishedTitle', { name, year })}
      help={t('comparison.publishedHelp')}
      over={
        <TextLink to="/t/$slug/comparison" params={{ slug }} search={{ schoolYear: year }} inherit>
          ← {t('comparison.back')}
        </TextLink>
      }
    >
      {withdrawn ? (
        <Notice tone="bad" title={t('comparison.withdrawn', { time: formatTime(withdrawn.at) })}>
          {t('comparison.withdrawnReason', { reason: withdrawn.reason })}
        </Notice>
      ) : null}
      <Section title={t('comparison.facts')}>
        <FactList
          facts={[
            { term: t('comparison.fact.revision'), text: t('comparison.revision', { revision }) },
            { term: t('comparison.fact.publishedAt'), text: formatTime(published.publishedAt) },
            { term: t('comparison.fact.publishedBy'), text: published.publishedBy },
            { term: t('comparison.fact.reason'), text: published.reason ?? t('comparison.first') },
          ]}
        />
      </Section>
      <Section title={t('comparison.content')}>
        <PublishedContent bytes={published.bytes} sha256={published.sha256} fileName={`${publicationId}-ban-${revision}`} />
      </Section>
    </Page>
  )
}
