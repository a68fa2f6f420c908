import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { ConfidenceTag } from './confidence-tag.tsx'
import { templateQuery } from './queries.ts'
import { TemplateTree } from './template-tree.tsx'
import css from './templates.module.css'

/** One template: its theme is the headline. */
export function TemplateScreen({ templateId }: { readonly templateId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: template } = useSuspenseQuery(templateQuery(slug, templateId))
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
        </>
      }
    >
      <Section title={t('templates.facts')}>
        <p className={css.title}>{template.title}</p>
        <FactList
          facts={[
            { term: t('templates.revision'), text: t('templates.revisionText', { revision: template.revision }) },
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
      <Section title={t('templates.tree')} help={t('templates.rules')} flush>
        {template.nodes.length === 0 ? (
          <EmptyState title={t('templates.noNodes')} text={t('templates.noNodesText')} icon="plan" />
        ) : (
          <TemplateTree nodes={template.nodes} />
        )}
      </Section>
    </Page>
  )
}
