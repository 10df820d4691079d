import { useCallback, useEffect, useRef, useState } from 'react'
import { type Arranging, arrange } from './arrange.ts'
import { keepPlaces, keptPlaces } from './kept-places.ts'
import type { Joined } from './layout.ts'
import type { Place, Places } from './picture.ts'

/** Where everybody stands, and how to change it. */
export interface Placing {
  readonly places: Places
  /** Whether places are being looked for. */
  readonly isArranging: boolean
  /** Puts somebody somewhere for good. */
  readonly pin: (id: string, place: Place) => void
  /** Lets go of everybody who was pinned, and looks for all places anew. */
  readonly rearrange: () => void
}

/**
 * The places of a network, kept by this browser for the workspace. Everybody gets one place, whatever the day and the
 * filters; who comes later is placed among those who stand already.
 */
export function usePlaces(workspace: string, joined: Joined, isCalm: boolean): Placing {
  const [places, setPlaces] = useState(() => keptPlaces(workspace))
  const [isArranging, setArranging] = useState(false)
  const running = useRef<Arranging>(null)
  const start = useCallback(
    (known: Places) => {
      running.current?.stop()
      setArranging(true)
      running.current = arrange(joined, known, (found, isFinal) => {
        // Who wants no motion sees nothing move: the places appear when they are found.
        if (isFinal || !isCalm) setPlaces((before) => merged(before, found, known))
        if (!isFinal) return
        setArranging(false)
        keepPlaces(workspace, merged(known, found, known))
      })
    },
    [joined, workspace, isCalm],
  )
  const known = useRef(places)
  known.current = places
  useEffect(() => {
    if (joined.nodes.some((node) => !known.current.has(node))) start(known.current)
    return () => running.current?.stop()
  }, [joined, start])
  return {
    places,
    isArranging,
    pin: (id, place) => {
      const next = new Map(places).set(id, place)
      setPlaces(next)
      keepPlaces(workspace, next)
    },
    rearrange: () => start(new Map()),
  }
}

/** What was found, with those whom it is not about where they were, and those pinned meanwhile where they were put. */
function merged(before: Places, found: Places, known: Places): Places {
  const next = new Map([...before, ...found])
  for (const [id, place] of before) {
    if (place.pinned === true && known.get(id) !== undefined) next.set(id, place)
  }
  return next
}
