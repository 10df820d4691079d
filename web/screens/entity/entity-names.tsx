import type { ReactElement } from 'react'
import type { BorneName } from '../../api/answers.ts'
import { Quote } from '../../claims/quote.tsx'
import { languageInWords, nameKindInWords } from '../../claims/words.ts'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage } from '../../language/language.tsx'
import styles from './entity-names.module.css'

/** The names of an entity by script, each with how it is borne and the words that say so. */
export function EntityNames({ names }: { names: readonly BorneName[] }): ReactElement {
  const { phrase } = useLanguage()
  const scripts = Map.groupBy(names, ({ script }) => script)
  return (
    <section aria-label={phrase('entity.names')} className={styles['names']}>
      {[...scripts].map(([script, borne]) => (
        <div key={script} className={styles['script']}>
          <h2>{phrase(`script.${script}` as MessageKey)}</h2>
          <ul>
            {borne.map((name) => (
              <Name key={name.text} name={name} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Name({ name }: { name: BorneName }): ReactElement {
  const { phrase, tag } = useLanguage()
  const details = [
    ...name.kinds.map((kind) => nameKindInWords(kind, phrase)),
    ...name.languages.map((language) => languageInWords(language, tag)),
  ].join(' · ')
  if (name.fact === null) {
    return (
      <li className={styles['name']}>
        <bdi>{name.text}</bdi> <span>{details}</span>
      </li>
    )
  }
  return (
    <li className={styles['name']}>
      <details>
        <summary>
          <bdi>{name.text}</bdi> <span>{details}</span>
        </summary>
        {name.fact.testimonies.map(({ claim, source }) => (
          <Quote key={claim.id} claim={claim} source={source} />
        ))}
      </details>
    </li>
  )
}
