import type { UnitClass } from '@trongtam/client'
import { useState } from 'react'
import { RefusalError } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { type ClassValues, isClassValues, newClass } from './class-values.ts'
import { useSaveClass } from './queries.ts'

/** What somebody else has made of the class meanwhile. */
export type CurrentClass = Pick<UnitClass, 'id' | 'name' | 'rule' | 'version'>

/** The form of a class, new or one that stands: typing survives a reload, and goes upon the version that was read. */
export function useClassForm(changed: UnitClass | null, onDone: (saved: UnitClass) => void) {
  const { slug } = useTenant()
  const base: ClassValues = changed ? { name: changed.name, rule: changed.rule } : newClass
  const { draft, keep, drop } = useTypedDraft(changed?.id ?? 'new', 'unit-class', isClassValues)
  const save = useSaveClass(slug)
  const [version, setVersion] = useState(changed?.version ?? 0)
  const [checked, setChecked] = useState(false)
  const values = draft?.typed ?? base
  const send = (upon = version) => {
    setChecked(true)
    if (values.name.trim() === '' || save.isPending) return
    save.mutate(
      { at: changed && { id: changed.id, version: upon }, body: values },
      {
        onSuccess: (saved) => {
          drop()
          onDone(saved)
        },
      },
    )
  }
  const current = save.isPending ? null : currentOf(save.error)
  const end = (stands: CurrentClass) => {
    setVersion(stands.version)
    save.reset()
  }
  return {
    values,
    isTyped: draft !== null,
    type: (next: Partial<ClassValues>) => keep({ base: draft?.base ?? base, typed: { ...values, ...next } }),
    send: () => send(),
    discard: drop,
    isPending: save.isPending,
    error: save.isPending || current ? null : save.error,
    nameMissing: checked && values.name.trim() === '',
    current,
    /** Their words replace ours. */
    takeTheirs: (stands: CurrentClass) => {
      const theirs = { name: stands.name, rule: stands.rule }
      keep({ base: theirs, typed: theirs })
      end(stands)
    },
    /** Ours go upon theirs. */
    keepOurs: (stands: CurrentClass) => {
      setVersion(stands.version)
      send(stands.version)
    },
  }
}

/** The class as it stands, where the server says that somebody was faster. */
function currentOf(error: unknown): CurrentClass | null {
  if (!(error instanceof RefusalError) || error.code !== 'version-stale') return null
  return error.detail.current as CurrentClass
}
