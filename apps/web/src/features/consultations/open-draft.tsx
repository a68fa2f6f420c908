import type { ConsultationDetail } from '@trongtam/client'
import { formatDate, formatNumber, numberTree } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { BasesList } from '#lib/template/bases-list.tsx'
import { MilestonesList } from '#lib/template/milestones-list.tsx'
import { RuleTag } from '#lib/template/rule-tag.tsx'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { CommentButton } from './comment-button.tsx'
import { CommentDeskContext } from './comment-desk.ts'
import css from './consultations.module.css'
import { DaysLeftTag } from './days-left-tag.tsx'
import { commentKey } from './kept-comments.ts'
import { OwnComments } from './own-comments.tsx'
import { type Kept, useNewDesk } from './use-new-desk.ts'

const whole = commentKey(null)

interface OpenDraftProps {
  readonly consultation: ConsultationDetail
  readonly kept: Kept
}

/** The draft as it was opened, in the order of the document, with the comments of this province where they belong. */
export function OpenDraft({ consultation, kept }: OpenDraftProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const desk = useNewDesk(consultation, kept)
  const { title, schoolYear, closesOn, comments } = consultation
  return (
    <Page
      title={title}
      help={t('consultations.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/consultations" params={{ slug }} inherit>
            ← {t('consultations.back')}
          </TextLink>
          <span>{t('common.schoolYear', { year: schoolYear })}</span>
          <span>{t('consultations.until', { date: formatDate(closesOn) })}</span>
          <DaysLeftTag closesOn={closesOn} />
        </>
      }
    >
      <CommentDeskContext value={desk}>
        {desk.mayComment ? (
          <Notice icon="comment" title={t('consultations.onceTitle')}>
            {t('consultations.once')}
          </Notice>
        ) : (
          <Notice title={t('consultations.onlyReading')}>{t('consultations.onlyReadingText')}</Notice>
        )}
        <p className={css.text} role="status">
          {t('consultations.sent', { n: formatNumber(comments.length) })}
        </p>
        <Section title={t('consultations.whole')} help={t('consultations.wholeHelp')} actions={<CommentButton nodeId={null} number="" />}>
          {desk.sent.has(whole) || desk.open.has(whole) ? null : <p className={css.quiet}>{t('consultations.noneOnWhole')}</p>}
          <OwnComments nodeId={null} number="" />
        </Section>
        <Content content={consultation.content} />
      </CommentDeskContext>
    </Page>
  )
}

function Content({ content: { theme, nodes, bases, milestones } }: Pick<ConsultationDetail, 'content'>) {
  const { t } = useTranslation()
  const numbers = new Map(numberTree(nodes).map(({ id, number }) => [id, number]))
  return (
    <>
      <Section title={t('consultations.theme')} actions={theme.text ? <RuleTag rule={theme.rule} /> : null}>
        <p className={css.theme}>{theme.text || t('consultations.noTheme')}</p>
      </Section>
      <Section title={t('consultations.tree')} help={t('template.rules')} flush>
        {nodes.length === 0 ? (
          <EmptyState title={t('consultations.noNodes')} text={t('consultations.noNodesText')} icon="plan" />
        ) : (
          <TemplateTree
            nodes={nodes}
            aside={({ id }, number) => <CommentButton nodeId={id} number={number} />}
            below={({ id }, number) => <OwnComments nodeId={id} number={number} />}
          />
        )}
      </Section>
      <Section title={t('consultations.milestones')}>
        <MilestonesList milestones={milestones} />
      </Section>
      <Section title={t('template.basesOf')}>
        <BasesList bases={bases} numbers={numbers} />
      </Section>
    </>
  )
}
