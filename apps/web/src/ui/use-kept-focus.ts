import { type RefObject, useEffect, useRef } from 'react'

/** Where the keyboard goes on when something changes and what had it is gone with what was before; never on the first look. */
export function useKeptFocus<Place extends HTMLElement>(changing: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null)
  const before = useRef(changing)
  useEffect(() => {
    if (before.current !== changing && document.activeElement === document.body) place.current?.focus()
    before.current = changing
  }, [changing])
  return place
}
