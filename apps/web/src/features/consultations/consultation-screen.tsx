import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate, numberTree, type TemplateNode } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { BasesList } from '#lib/template/bases-list.tsx'
import { MilestonesList } from '#lib/template/milestones-list.tsx'
import { RuleTag } from '#lib/template/rule-tag.tsx'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { CommentForm } from './comment-form.tsx'
import css from './consultations.module.css'
import { OwnComments } from './own-comments.tsx'
import { consultationQuery } from './queries.ts'

/** A draft of the ministry as it was opened: to read, and to comment item by item. */
export function ConsultationScreen({ consultationId }: { readonly consultationId: string }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug, consultationId))
  const [writing, write] = useState<string | null>(null)
  const { content, comments, closesOn } = consultation
  const isOpen = closesOn >= localDate(new Date())
  const mayComment = isOpen && may('consultation.comment')
  const byNode = Map.groupBy(comments, ({ nodeId }) => nodeId)
  const numbers = new Map(numberTree(content.nodes).map(({ id, number }) => [id, number]))
  const aside = (node: TemplateNode, number: string) =>
    mayComment ? (
      <button
        type="button"
        className={css.comment}
        aria-expanded={writing === node.id}
        aria-label={t('consultations.commentOn', { number })}
        onClick={() => write(writing === node.id ? null : node.id)}
      >
        {t('consultations.comment')}
      </button>
    ) : null
  const below = (node: TemplateNode) => (
    <>
      <OwnComments comments={byNode.get(node.id) ?? []} />
      {writing === node.id ? (
        <CommentForm consultationId={consultationId} nodeId={node.id} number={numbers.get(node.id) ?? ''} onEnd={() => write(null)} />
      ) : null}
    </>
  )
  return (
    <Page
      title={content.theme.text || consultation.title}
      help={t('consultations.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/consultations" params={{ slug }} inherit>
            ← {t('consultations.title')}
          </TextLink>
          <span>{t('common.schoolYear', { year: consultation.schoolYear })}</span>
          <Tag tone="warn">{t('consultations.draft')}</Tag>
          <RuleTag rule={content.theme.rule} />
        </>
      }
    >
      <Notice tone={isOpen ? 'info' : 'warn'} icon="clock" title={t(isOpen ? 'consultations.open' : 'consultations.closed', { date: formatDate(closesOn) })}>
        {t(isOpen ? (mayComment ? 'consultations.openText' : 'consultations.notPermitted') : 'consultations.closedText')}
      </Notice>
      <Section title={t('consultations.whole')} help={consultation.title}>
        <OwnComments comments={byNode.get(null) ?? []} />
        {mayComment ? <CommentForm consultationId={consultationId} nodeId={null} number="" onEnd={null} /> : null}
      </Section>
      <Section title={t('consultations.tree')} help={t('template.rules')} flush>
        {content.nodes.length === 0 ? (
          <EmptyState title={t('consultations.noNodes')} text={t('consultations.noNodesText')} icon="plan" />
        ) : (
          <TemplateTree nodes={content.nodes} aside={aside} below={below} chosen={writing} />
        )}
      </Section>
      <Section title={t('consultations.milestones')}>
        <MilestonesList milestones={content.milestones} />
      </Section>
      <Section title={t('template.basesOf')}>
        <BasesList bases={content.bases} numbers={numbers} />
      </Section>
    </Page>
  )
}
