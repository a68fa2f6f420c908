import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { firstWords } from './i18n/first-words.vi.ts'

export type Language = 'vi' | 'en'

const storageKey = 'trongtam.language'

/** Ready with the first words in Vietnamese at once; waits for English only where a person chose it before. */
export async function startLanguage(): Promise<void> {
  i18next.use(initReactI18next)
  await i18next.init({ lng: 'vi', fallbackLng: 'vi', resources: { vi: { translation: firstWords } }, interpolation: { escapeValue: false } })
  if (localStorage.getItem(storageKey) === 'en') await speak('en')
}

export async function speak(language: Language): Promise<void> {
  await wordsOf(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}

/** Everything the language spoken can say; for every screen but the first. */
export function allWords(): Promise<void> {
  return wordsOf(i18next.language === 'en' ? 'en' : 'vi')
}

const catalogues = {
  vi: () => import('./i18n/vi.ts').then((module) => module.vi),
  en: () => import('./i18n/en.ts').then((module) => module.en),
}
const complete = new Set<Language>()

async function wordsOf(language: Language): Promise<void> {
  if (complete.has(language)) return
  i18next.addResourceBundle(language, 'translation', await catalogues[language](), true, true)
  complete.add(language)
}
