import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { Hash } from './hash.tsx'
import css from './published.module.css'
import { PublishedPlanView } from './published-plan-view.tsx'
import { publishedPlanOrNull, sha256OrNull } from './read-published-plan.ts'

interface PublishedContentProps {
  readonly bytes: string
  readonly sha256: string
  /** The name of the downloaded file, without its ending. */
  readonly fileName: string
}

/** What left, or would leave, a province: to read, and byte for byte. */
export function PublishedContent({ bytes, sha256, fileName }: PublishedContentProps) {
  const { t } = useTranslation()
  const [view, setView] = useState<'readable' | 'raw'>('readable')
  const plan = useMemo(() => publishedPlanOrNull(bytes), [bytes])
  return (
    <div className={css.content}>
      <p className={css.hashLine}>
        <strong>{t('published.hash')}:</strong> <Hash sha256={sha256} full /> <HashCheck bytes={bytes} sha256={sha256} />
      </p>
      <SegmentedControl
        className={css.switch ?? ''}
        aria-label={t('published.tabs')}
        value={view}
        onChange={setView}
        data={[
          { value: 'readable', label: t('published.readable') },
          { value: 'raw', label: t('published.raw') },
        ]}
      />
      {view === 'raw' ? (
        <RawBytes bytes={bytes} fileName={fileName} />
      ) : plan ? (
        <PublishedPlanView plan={plan} />
      ) : (
        <Notice tone="warn">{t('published.notReadable')}</Notice>
      )}
    </div>
  )
}

function RawBytes({ bytes, fileName }: Pick<PublishedContentProps, 'bytes' | 'fileName'>) {
  const { t } = useTranslation()
  const href = useMemo(() => URL.createObjectURL(new Blob([bytes], { type: 'application/json' })), [bytes])
  useEffect(() => () => URL.revokeObjectURL(href), [href])
  return (
    <div>
      <pre className={css.raw} role="region" aria-label={t('published.rawText')} tabIndex={0}>
        {bytes}
      </pre>
      <a className={css.download} href={href} download={`${fileName}.json`}>
        {t('published.download')}
      </a>
    </div>
  )
}

/** The browser computes the hash again: nobody has to take our word for it. */
function HashCheck({ bytes, sha256 }: Pick<PublishedContentProps, 'bytes' | 'sha256'>) {
  const { t } = useTranslation()
  const [computed, setComputed] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let left = false
    setComputed(undefined)
    void sha256OrNull(bytes).then((hash) => {
      if (!left) setComputed(hash)
    })
    return () => {
      left = true
    }
  }, [bytes])
  if (computed === null) return null
  const state = computed === undefined ? 'checking' : computed === sha256 ? 'matches' : 'differs'
  return (
    <span className={css.check} data-state={state} role="status">
      {t(`published.${state}`)}
    </span>
  )
}
