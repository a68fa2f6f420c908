import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import css from './oidc.module.css'
import { oidcTenantsQuery } from './queries.ts'

interface OidcChoiceProps {
  /** The path wanted in the end. */
  readonly wanted: string
}

/** Finds the tenant whose own account one has, and leads to its door. */
export function OidcChoice({ wanted }: OidcChoiceProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  return (
    <section className={css.choice} aria-labelledby="oidc-title">
      <h2 id="oidc-title" className={css.title}>
        {t('oidc.title')}
      </h2>
      <TextInput
        label={t('oidc.search')}
        description={t('oidc.searchHint')}
        size="md"
        maxLength={200}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Found q={q} wanted={wanted} />
    </section>
  )
}

function Found({ q, wanted }: { readonly q: string; readonly wanted: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(oidcTenantsQuery(q))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={2} />
  return (
    <>
      <p className={data.items.length > 0 ? 'sr-only' : css.text} role="status">
        {data.items.length > 0 ? t('oidc.results') : t(q === '' ? 'oidc.none' : 'oidc.noneFound')}
      </p>
      {data.items.length > 0 ? (
        <ul className={css.list} aria-label={t('oidc.results')}>
          {data.items.map(({ slug, name, provider }) => (
            <li key={slug}>
              {/* A page of the server, not of this application: it leads to the provider. */}
              <a className={css.tenant} href={`/api/v1/oidc/${slug}/start?to=${encodeURIComponent(wanted)}`}>
                <span className={css.name}>{name}</span>
                <span className={css.text}>{provider}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {data.nextCursor ? <p className={css.text}>{t('oidc.more')}</p> : null}
    </>
  )
}
