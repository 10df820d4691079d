import type { ReactElement } from 'react'
import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import { NAME_KINDS } from '../../../src/claims/claim.ts'
import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { PREDICATES, type Predicate, predicateNamed } from '../../../src/claims/predicates.ts'
import { nameKindInWords, predicateInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { timeInWords } from '../../language/time-in-words.ts'
import { Choice } from '../../parts/choice.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import styles from './claim-fields.module.css'
import { type Draft, type Lack, type Picked, spokenBy, takesEntity } from './draft.ts'
import { EntityPicker } from './entity-picker.tsx'

interface Fields {
  readonly draft: Draft
  readonly lacks: readonly Lack[]
  /** The entities that the text names, the nearest first. */
  readonly near: readonly Picked[]
  readonly onChange: (change: Partial<Draft>) => void
}

/** Who stands in which relation to whom, when, and who says so. */
export function ClaimFields({ withNote, ...fields }: Fields & { readonly withNote: boolean }): ReactElement {
  const { phrase, tag, compare } = useLanguage()
  const { draft, lacks, near, onChange } = fields
  const predicate = draft.predicate === null ? undefined : predicateNamed(draft.predicate)
  const predicates = PREDICATES.filter(({ domain }) => draft.subject === null || domain.includes(draft.subject.type))
  const fault = (lack: Lack): string | undefined => (lacks.includes(lack) ? phrase(`lack.${lack}`) : undefined)
  const isTime = draft.valid.trim() !== '' && fault('valid') === undefined
  return (
    <div className={styles['fields']}>
      <EntityPicker
        label={phrase('claim-form.subject')}
        picked={draft.subject}
        onPick={(subject) => onChange({ subject })}
        near={near}
        types={predicate?.domain ?? ENTITY_TYPES}
      />
      <Fault words={fault('subject')} />
      <Choice
        label={phrase('claim-form.predicate')}
        chosen={draft.predicate}
        placeholder={phrase('claim-form.choose')}
        options={predicates
          .map(({ name }) => ({ id: name, label: predicateInWords(name, phrase) }))
          .toSorted((one, other) => compare(one.label, other.label))}
        onChoose={(name) => onChange({ predicate: name })}
      />
      <Fault words={fault('predicate')} />
      {predicate !== undefined && <ObjectField {...fields} predicate={predicate} />}
      <Fault words={fault('object')} />
      {predicate !== undefined && <QualifierFields {...fields} predicate={predicate} />}
      <TextBox
        label={phrase('claim-form.valid')}
        value={draft.valid}
        onChange={(valid) => onChange({ valid })}
        help={isTime ? timeInWords(draft.valid.trim(), { tag, phrase }) : phrase('claim-form.valid-help')}
        fault={fault('valid')}
      />
      <Choice
        label={phrase('claim-form.factuality')}
        chosen={draft.factuality}
        options={FACTUALITIES.map((id) => ({ id, label: phrase(`factuality.${id}`) }))}
        onChoose={(factuality) => onChange({ factuality })}
      />
      <EntityPicker
        label={phrase('claim-form.voice')}
        picked={draft.attribution[0]?.voice ?? null}
        onPick={(voice) => onChange({ attribution: spokenBy(voice, draft) })}
        near={near}
        types={VOICES}
      />
      {withNote && (
        <TextBox label={phrase('claim-form.note')} value={draft.note} onChange={(note) => onChange({ note })} />
      )}
    </div>
  )
}

/** Who may speak. */
const VOICES: readonly EntityType[] = ['person', 'organization']

function Fault({ words }: { words: string | undefined }): ReactElement | null {
  if (words === undefined) return null
  return (
    <p role="alert" className={styles['fault']}>
      {words}
    </p>
  )
}

function ObjectField(props: Fields & { readonly predicate: Predicate }): ReactElement | null {
  const { predicate, draft, lacks, near, onChange } = props
  const { phrase } = useLanguage()
  const { range } = predicate
  if (range === 'none') return null
  if (takesEntity(predicate) && typeof range !== 'string') {
    return (
      <EntityPicker
        // Another predicate takes other objects; what was typed for the one before stays with it.
        key={predicate.name}
        label={phrase('claim-form.object')}
        picked={draft.object}
        onPick={(object) => onChange({ object })}
        near={near}
        types={range}
      />
    )
  }
  return (
    <>
      <TextBox
        label={phrase(range === 'number' ? 'claim-form.number' : 'claim-form.value')}
        value={draft.value}
        onChange={(value) => onChange({ value })}
        fault={lacks.includes('value') ? phrase('lack.value') : undefined}
      />
      {range === 'number' && (
        <TextBox label={phrase('claim-form.unit')} value={draft.unit} onChange={(unit) => onChange({ unit })} />
      )}
    </>
  )
}

function QualifierFields({ predicate, draft, onChange }: Fields & { readonly predicate: Predicate }): ReactElement {
  const { phrase } = useLanguage()
  const change = (name: string, value: string): void => onChange({ qualifiers: { ...draft.qualifiers, [name]: value } })
  return (
    <>
      {predicate.qualifiers.includes('role') && (
        <TextBox
          label={phrase('claim-form.role')}
          value={draft.qualifiers['role'] ?? ''}
          onChange={(value) => change('role', value)}
        />
      )}
      {predicate.qualifiers.includes('nameKind') && (
        <Choice
          label={phrase('claim-form.name-kind')}
          chosen={draft.qualifiers['nameKind'] ?? null}
          placeholder={phrase('claim-form.choose')}
          options={NAME_KINDS.map((id) => ({ id, label: nameKindInWords(id, phrase) }))}
          onChoose={(value) => change('nameKind', value)}
        />
      )}
      {predicate.qualifiers.includes('language') && (
        <TextBox
          label={phrase('claim-form.language')}
          value={draft.qualifiers['language'] ?? ''}
          onChange={(value) => change('language', value)}
        />
      )}
    </>
  )
}
