import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Switch } from 'react-aria-components'
import { mayChange } from '../api/question.ts'
import { LANGUAGES } from '../language/catalogue.ts'
import { useLanguage } from '../language/language.tsx'
import { chooseNames, type NamesChoice, namesChoice } from '../language/names-language.ts'
import { Choice } from '../parts/choice.tsx'
import { useKeysSwitch } from '../parts/keys.tsx'
import { THEMES, useTheme } from '../parts/theme.tsx'
import styles from './preferences.module.css'

/** The language and the light of the interface, and how it names entities. */
export function Preferences(): ReactElement {
  const { name, phrase, change } = useLanguage()
  const names = useNamesChoice()
  const { theme, change: light } = useTheme()
  const keys = useKeysSwitch()
  return (
    <div className={styles['preferences']}>
      <Choice
        label={phrase('preferences.language')}
        chosen={name}
        options={LANGUAGES.map((language) => ({ id: language, label: autonym(language), language }))}
        onChoose={(language) => void change(language).then(names.ask)}
      />
      <Choice
        label={phrase('preferences.names')}
        chosen={names.chosen === name ? 'language' : names.chosen}
        options={[
          { id: 'language', label: phrase('names.language') },
          ...LANGUAGES.filter((language) => language !== name).map((language) => {
            return { id: language, label: phrase('names.letters', { letters: lettersOf(language, name) }) }
          }),
          { id: 'sources', label: phrase('names.sources') },
        ]}
        onChoose={names.choose}
      />
      <Choice
        label={phrase('preferences.theme')}
        chosen={theme}
        options={THEMES.map((one) => ({ id: one, label: phrase(`theme.${one}`) }))}
        onChoose={light}
      />
      <Switch isSelected={keys.on} onChange={keys.turn} className={styles['switch'] ?? ''}>
        <span aria-hidden="true" className={styles['track']} />
        {phrase('preferences.keys')}
      </Switch>
    </div>
  )
}

/** How names are shown, and how to change it: whatever is on the screen is asked for anew. */
function useNamesChoice() {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState(namesChoice)
  const ask = (): void => void queries.invalidateQueries({ predicate: mayChange })
  const choose = (choice: NamesChoice): void => {
    setChosen(choice)
    chooseNames(choice)
    ask()
  }
  return { chosen, choose, ask }
}

/** What the letters of a language are called in another. */
function lettersOf(language: string, spoken: string): string {
  const script = new Intl.Locale(language).maximize().script ?? language
  return new Intl.DisplayNames(spoken, { type: 'script' }).of(script) ?? script
}

/** A language by its own name. */
function autonym(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
