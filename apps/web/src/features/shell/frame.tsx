import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { allWords } from '#lib/language.ts'
import { useTenant } from '#lib/session.ts'
import { PlaceName } from '#ui/page.tsx'
import { useTenantAccent } from '#ui/tenant-accent.ts'
import { BottomNavigation, SideNavigation } from './navigation-links.tsx'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })))

/** Everything around the screens of one tenant. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const tenant = useTenant()
  const [searching, { open, close }] = useDisclosure(false)
  const main = useRef<HTMLElement>(null)
  useTenantAccent(tenant.accent)
  useFocusOnArrival(main)
  useHotkeys([['mod+K', open]], [])
  useEffect(() => {
    // Fetched beforehand: who presses Ctrl+K goes on typing at once, and the next screen has its words.
    const timer = setTimeout(() => void Promise.allSettled([loadPalette(), allWords()]), 1500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={css.frame}>
      <a href="#main" className={css.skip}>
        {t('shell.skip')}
      </a>
      <TopBar onSearch={open} />
      <SideNavigation />
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        <PlaceName value={tenant.name}>{children}</PlaceName>
      </main>
      <BottomNavigation />
      {searching ? (
        <Suspense>
          <Palette onClose={close} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** On another page (not another filter of the same) the keyboard and the screen reader start at its top. */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname, main])
}
