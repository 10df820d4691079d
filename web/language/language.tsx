import { createContext, type ReactElement, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider, useLocale } from 'react-aria-components'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { type Phrase, phraseIn } from './phrase.ts'
import { preferLanguage, regional } from './preferred-language.ts'

/** The language of the interface, and how to say, write and order things in it. */
export interface Language {
  /** BCP 47, with the region whose dates and numbers the reader is used to. */
  readonly tag: string
  /** The name of its catalogue: one of `LANGUAGES`. */
  readonly name: string
  readonly phrase: Phrase
  /** Writes a number. */
  readonly number: (value: number) => string
  /** Orders words for people. */
  readonly compare: (one: string, other: string) => number
  /** Changes to another language at once. */
  readonly change: (tag: string) => Promise<void>
}

/** A language with its messages at hand. */
export interface Spoken {
  readonly tag: string
  readonly catalogue: Catalogue
}

const LanguageContext = createContext<Language | null>(null)

/** The language of the interface. */
export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (language === null) throw new Error('language: used outside of LanguageProvider')
  return language
}

/** The function that says a message. */
export function usePhrase(): Phrase {
  return useLanguage().phrase
}

/** Gives everything below it the language, and the page its `lang` and `dir`. */
export function LanguageProvider({ initial, children }: { initial: Spoken; children: ReactNode }): ReactElement {
  const [spoken, setSpoken] = useState(initial)
  const language = useMemo(
    (): Language => ({
      tag: regional(spoken.tag),
      name: spoken.tag,
      phrase: phraseIn(regional(spoken.tag), spoken.catalogue),
      number: (value) => new Intl.NumberFormat(regional(spoken.tag)).format(value),
      compare: new Intl.Collator(spoken.tag).compare,
      change: async (tag) => {
        setSpoken({ tag, catalogue: await catalogueOf(tag) })
        preferLanguage(tag)
      },
    }),
    [spoken],
  )
  return (
    <I18nProvider locale={language.tag}>
      <PageLanguage />
      <LanguageContext value={language}>{children}</LanguageContext>
    </I18nProvider>
  )
}

function PageLanguage(): null {
  const { locale, direction } = useLocale()
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = direction
  }, [locale, direction])
  return null
}
