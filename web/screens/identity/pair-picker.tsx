import { type ReactElement, useState } from 'react'
import type { EntityReference } from '../../../src/claims/entity.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { useEntity } from '../../claims/use-entity.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './pair-picker.module.css'

/** Picks two entities to compare that nobody suggested. */
export function PairPicker({ onPick }: { onPick: (left: string, right: string) => void }): ReactElement {
  const phrase = usePhrase()
  const [left, setLeft] = useState<string>()
  const [right, setRight] = useState<string>()
  const [one, other] = [useEntity(left), useEntity(right)]
  const isOne = left !== undefined && left === right
  return (
    <form
      className={styles['picker']}
      aria-label={phrase('identity.pick')}
      onSubmit={(event) => {
        event.preventDefault()
        if (left !== undefined && right !== undefined && !isOne) onPick(left, right)
      }}
    >
      <Picked label={phrase('identity.first')} chosen={one} onChoose={setLeft} />
      <Picked label={phrase('identity.second')} chosen={other} onChoose={setRight} />
      <Button type="submit" isDisabled={left === undefined || right === undefined || isOne}>
        {phrase('identity.pick')}
      </Button>
      <p role="status" className={styles['fault']}>
        {isOne && phrase('identity.itself')}
      </p>
    </form>
  )
}

function Picked(props: {
  readonly label: string
  readonly chosen: EntityReference | undefined
  readonly onChoose: (id: string | undefined) => void
}): ReactElement {
  const phrase = usePhrase()
  return <EntityBox {...props} everybody={phrase('identity.nobody')} entities={[]} />
}
