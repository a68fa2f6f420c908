import { Checkbox } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate, numberTree } from '@trongtam/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { draftQuery } from '#lib/template/draft-query.ts'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { commentBuckets, commentCounts, commentedNodes, commentsShown } from './comment-groups.ts'
import { CommentList } from './comment-list.tsx'
import css from './comments.module.css'
import type { CommentSearch } from './draft-search.ts'
import { commentsQuery } from './queries.ts'

interface CommentsScreenProps {
  readonly draftId: string
  readonly search: CommentSearch
  readonly onSearch: (search: CommentSearch) => void
}

/** What provinces said of a draft, node by node, and of the whole. */
export function CommentsScreen({ draftId, search, onSearch }: CommentsScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: draft } = useSuspenseQuery(draftQuery(slug, draftId))
  const { data: comments } = useSuspenseQuery(commentsQuery(slug, draftId))
  const { nodes } = draft.content
  const counts = useMemo(() => commentCounts(comments), [comments])
  const numbers = useMemo(() => new Map(numberTree(nodes).map((node) => [node.id, `${node.number} ${node.text}`])), [nodes])
  const buckets = commentBuckets(comments, nodes)
  const only = search.only ? { only: true as const } : {}
  return (
    <Page
      title={t('templateDrafts.comments.title', { year: draft.schoolYear })}
      help={t('templateDrafts.comments.help')}
      over={
        <>
          <TextLink to="/t/$slug/template-drafts/$draftId" params={{ slug, draftId }} inherit>
            ← {t('templateDrafts.comments.back')}
          </TextLink>
          <span>{draft.title}</span>
          {draft.consultation ? (
            <Tag tone="info">{t('templateDrafts.consultation.until', { date: formatDate(draft.consultation.closesOn) })}</Tag>
          ) : (
            <Tag>{t('templateDrafts.consultation.none')}</Tag>
          )}
        </>
      }
    >
      {comments.length === 0 ? (
        <Section title={t('templateDrafts.comments.list')} flush>
          <EmptyState title={t('templateDrafts.comments.empty')} text={t('templateDrafts.comments.emptyText')} icon="document" />
        </Section>
      ) : (
        <div className={css.columns}>
          <Section
            title={t('templateDrafts.comments.tree')}
            flush
            actions={
              <Checkbox
                size="xs"
                label={t('templateDrafts.comments.only')}
                checked={search.only ?? false}
                onChange={(event) =>
                  onSearch({
                    ...(search.node ? { node: search.node } : search.about && { about: search.about }),
                    ...(event.currentTarget.checked && { only: true }),
                  })
                }
              />
            }
          >
            <TemplateTree
              nodes={search.only ? commentedNodes(nodes, counts) : nodes}
              chosen={search.node ?? null}
              aside={(node, number) => {
                const n = counts.get(node.id)
                return n === undefined ? null : (
                  <button
                    type="button"
                    className={css.count}
                    aria-pressed={search.node === node.id}
                    aria-label={t('templateDrafts.comments.upon', { n, number })}
                    onClick={() => onSearch({ node: node.id, ...only })}
                  >
                    {t('templateDrafts.comments.count', { n })}
                  </button>
                )
              }}
            />
          </Section>
          <div className={css.beside}>
            <Section title={t('templateDrafts.comments.list')} flush>
              <div className={css.buckets} role="group" aria-label={t('templateDrafts.comments.filter')}>
                {(
                  [
                    [undefined, comments.length],
                    ['whole', buckets.whole.length],
                    ['gone', buckets.gone.length],
                  ] as const
                ).map(([about, n]) => (
                  <button
                    key={about ?? 'all'}
                    type="button"
                    className={css.count}
                    aria-pressed={search.node === undefined && search.about === about}
                    onClick={() => onSearch({ ...(about && { about }), ...only })}
                  >
                    {t(`templateDrafts.comments.bucket.${about ?? 'all'}`, { n })}
                  </button>
                ))}
              </div>
              {search.node ? <p className={css.upon}>{t('templateDrafts.comments.uponNode', { node: numbers.get(search.node) ?? '' })}</p> : null}
              <CommentList
                comments={commentsShown(comments, nodes, search)}
                nameOf={(id) => numbers.get(id) ?? null}
                onShow={(node) => onSearch({ node, ...only })}
              />
            </Section>
          </div>
        </div>
      )}
    </Page>
  )
}
