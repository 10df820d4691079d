import type { ReactElement } from 'react'
import { Switch } from 'react-aria-components'
import { LANGUAGES } from '../language/catalogue.ts'
import { useLanguage } from '../language/language.tsx'
import { Choice } from '../parts/choice.tsx'
import { useKeysSwitch } from '../parts/keys.tsx'
import { THEMES, useTheme } from '../parts/theme.tsx'
import styles from './preferences.module.css'

/** The language and the light of the interface. */
export function Preferences(): ReactElement {
  const { name, phrase, change } = useLanguage()
  const { theme, change: light } = useTheme()
  const keys = useKeysSwitch()
  return (
    <div className={styles['preferences']}>
      <Choice
        label={phrase('preferences.language')}
        chosen={name}
        options={LANGUAGES.map((language) => ({ id: language, label: autonym(language), language }))}
        onChoose={(language) => void change(language)}
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

/** A language by its own name. */
function autonym(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
