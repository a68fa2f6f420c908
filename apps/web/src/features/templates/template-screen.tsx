import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { BasesList } from '#lib/template/bases-list.tsx'
import { MilestonesList } from '#lib/template/milestones-list.tsx'
import { RuleTag } from '#lib/template/rule-tag.tsx'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { ConfidenceTag } from './confidence-tag.tsx'
import { OlderNotice } from './older-notice.tsx'
import { templateQuery } from './queries.ts'
import { RevisionsSection } from './revisions-section.tsx'
import css from './templates.module.css'

interface TemplateScreenProps {
  readonly templateId: string
  readonly revision: number | undefined
}

/** One revision of a template: its theme is the headline. */
export function TemplateScreen({ templateId, revision }: TemplateScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: template } = useSuspenseQuery(templateQuery(slug, templateId, revision))
  const numbers = new Map(template.nodes.map((node) => [node.id, node.number]))
  return (
    <Page
      title={template.theme}
      help={t('templates.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/templates" params={{ slug }} inherit>
            ← {t('templates.back')}
          </TextLink>
          <span>{t('templates.themeOf', { year: template.schoolYear })}</span>
          <span>{t('templates.revisionText', { revision: template.revision })}</span>
          <span>
            {t('template.themeRule')} <RuleTag rule={template.themeRule} />
          </span>
        </>
      }
    >
      {template.withdrawn ? (
        <Notice tone="bad" title={t('templates.thisWithdrawn', { revision: template.revision })}>
          {t('templates.withdrawnText', { time: formatTime(template.withdrawn.at), reason: template.withdrawn.reason })}
        </Notice>
      ) : null}
      <OlderNotice templateId={templateId} shown={template.revision} />
      <Section title={t('templates.facts')}>
        <p className={css.title}>{template.title}</p>
        <FactList
          facts={[
            { term: t('templates.revision'), text: t('templates.revisionPublished', { revision: template.revision, time: formatTime(template.publishedAt) }) },
            ...(template.summary ? [{ term: t('templates.summary'), text: <span className={css.summary}>{template.summary}</span> }] : []),
            ...(template.decideBy ? [{ term: t('templates.deadline'), text: formatDate(template.decideBy) }] : []),
            { term: t('templates.counts'), text: t('templates.countsText', { groups: template.groups, tasks: template.tasks }) },
            {
              term: t('templates.column.confidence'),
              text: (
                <>
                  <ConfidenceTag confidence={template.confidence} /> <span className={css.quiet}>{t(`templates.confidenceHelp.${template.confidence}`)}</span>
                </>
              ),
            },
            { term: t('templates.source'), text: template.source ?? t('templates.noSource') },
            ...(template.note ? [{ term: t('templates.note'), text: template.note }] : []),
          ]}
        />
      </Section>
      <RevisionsSection templateId={templateId} shown={template.revision} />
      <Section title={t('templates.tree')} help={t('template.rules')} flush>
        {template.nodes.length === 0 ? (
          <EmptyState title={t('templates.noNodes')} text={t('templates.noNodesText')} icon="plan" />
        ) : (
          <TemplateTree nodes={template.nodes} />
        )}
      </Section>
      <Section title={t('templates.milestones')}>
        <MilestonesList milestones={template.milestones} />
      </Section>
      <Section title={t('template.basesOf')}>
        <BasesList bases={template.bases} numbers={numbers} />
      </Section>
    </Page>
  )
}
