import css from './published.module.css'

/** A SHA-256; its first twelve digits where there is little room. */
export function Hash({ sha256, full = false }: { readonly sha256: string; readonly full?: boolean }) {
  return (
    <code className={css.hash} title={full ? undefined : sha256} data-full={full || undefined}>
      {full ? sha256 : `${sha256.slice(0, 12)}…`}
    </code>
  )
}
