import type { ReactElement } from 'react'
import type { Metadata } from '../../api/upload.ts'
import { usePhrase } from '../../language/language.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { METADATA_NAMES, type MetadataDraft } from './metadata.ts'
import styles from './metadata-fields.module.css'

/** What needs more than its name to be filled in. */
const HELPED = ['url', 'published', 'language'] as const

/** What is known of the documents; of files it wins over what they say themselves. */
export function MetadataFields(props: {
  readonly draft: MetadataDraft
  readonly faults: readonly (keyof Metadata)[]
  /** Whether documents are likely to say it themselves. */
  readonly isOptional: boolean
  readonly onChange: (change: Partial<MetadataDraft>) => void
}): ReactElement {
  const { draft, faults, isOptional, onChange } = props
  const phrase = usePhrase()
  return (
    <fieldset className={styles['fields']}>
      <legend>{phrase('add.known')}</legend>
      {isOptional && <p className={styles['help']}>{phrase('add.known-help')}</p>}
      <div className={styles['grid']}>
        {METADATA_NAMES.map((name) => {
          const helped = HELPED.find((one) => one === name)
          return (
            <TextBox
              key={name}
              label={phrase(`metadata.${name}`)}
              value={draft[name]}
              onChange={(value) => onChange({ [name]: value })}
              fault={faults.includes(name) && helped !== undefined ? phrase(`metadata.${helped}-help`) : undefined}
              {...(helped !== undefined && { help: phrase(`metadata.${helped}-help`) })}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
