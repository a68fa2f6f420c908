import type { UnitPattern } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { FactList } from '#ui/fact-list.tsx'
import { ButtonLink, TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { PatternClasses } from './pattern-classes.tsx'
import { PatternEditor } from './pattern-editor.tsx'
import { PatternPreview } from './pattern-preview.tsx'
import type { PatternSearch } from './pattern-search.ts'
import { PatternTable } from './pattern-table.tsx'
import { unitPatternQuery } from './queries.ts'
import { RevisionsSection } from './revisions-section.tsx'
import { usePatternDraft } from './use-pattern-draft.ts'

/** The pattern of units: what stands, what stood, and for the ministry the next revision being written. */
export function UnitPatternScreen({ search }: { readonly search: PatternSearch }) {
  const { slug, may } = useTenant()
  const { data: pattern, error, refetch } = useQuery(unitPatternQuery(slug, search.revision))
  const writing = usePatternDraft()
  if (error && !pattern) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!pattern) return <LoadingState lines={10} />
  const mayWrite = may('unit-pattern.publish')
  if (mayWrite && writing.draft && search.revision === undefined)
    return <PatternEditor standing={pattern} draft={writing.draft} onWrite={writing.write} onDrop={writing.drop} />
  return <StandingPattern pattern={pattern} search={search} onBegin={mayWrite ? () => writing.begin(pattern) : null} />
}

interface StandingPatternProps {
  readonly pattern: UnitPattern
  readonly search: PatternSearch
  /** Null: it is only read. */
  readonly onBegin: (() => void) | null
}

function StandingPattern({ pattern, search, onBegin }: StandingPatternProps) {
  const { t } = useTranslation()
  const { slug, kind } = useTenant()
  const isLatest = search.revision === undefined
  return (
    <Page
      title={t('unitPattern.screen')}
      help={t('unitPattern.help')}
      actions={
        <>
          {kind === 'province' ? (
            <ButtonLink to="/t/$slug/units/classes" params={{ slug }} variant="default">
              {t('unitPattern.toClasses')}
            </ButtonLink>
          ) : null}
          {onBegin && isLatest ? <Button onClick={onBegin}>{t('unitPattern.begin')}</Button> : null}
        </>
      }
    >
      {isLatest ? null : (
        <Notice title={t('unitPattern.older', { revision: pattern.revision })}>
          <TextLink to="/t/$slug/unit-pattern" params={{ slug }}>
            {t('unitPattern.toLatest')}
          </TextLink>
        </Notice>
      )}
      <Head pattern={pattern} />
      <PatternTable content={pattern.content} />
      <PatternClasses classes={pattern.content.classes} />
      <PatternPreview content={pattern.content} />
      <RevisionsSection />
    </Page>
  )
}

function Head({ pattern: { revision, title, documentWords, publishedAt } }: { readonly pattern: UnitPattern }) {
  const { t } = useTranslation()
  return (
    <Section title={title} help={revision === 0 ? t('unitPattern.builtIn') : t('unitPattern.revisionHelp')}>
      <FactList
        facts={[
          ...(revision > 0 ? [{ term: t('unitPattern.revision'), text: String(revision) }] : []),
          ...(documentWords ? [{ term: t('unitPattern.document'), text: documentWords }] : []),
          ...(publishedAt ? [{ term: t('unitPattern.publishedAt'), text: formatTime(publishedAt) }] : []),
        ]}
      />
    </Section>
  )
}
