import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Moment } from '../../address/moment.ts'
import { question } from '../../api/question.ts'
import { EntityLink } from '../../claims/entity-link.tsx'
import { usePhrase } from '../../language/language.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { EdgeFacts } from './edge-facts.tsx'

/** Everything said between two entities. */
export function PairPanel(props: {
  readonly pair: readonly [string, string]
  readonly moment: Moment
  /** Whether it was opened from the screen, and not with it. */
  readonly takesFocus: boolean
}): ReactElement {
  const { pair, moment, takesFocus } = props
  const [one, other] = pair
  const phrase = usePhrase()
  const navigate = useNavigate({ from: '/network' })
  const { data, error } = useQuery(question('/edge', { one, other, ...moment }))
  const heading = data !== undefined && (
    <>
      <EntityLink entity={data.one} /> <span aria-hidden="true">–</span> <EntityLink entity={data.other} />
    </>
  )
  return (
    <SidePanel
      label={phrase('network.pair')}
      heading={heading || null}
      takesFocus={takesFocus}
      onClose={() => void navigate({ search: (before) => ({ ...before, pair: undefined }), resetScroll: false })}
    >
      {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <EdgeFacts answer={data} />}
    </SidePanel>
  )
}
