import type { EntityType } from '../claims/entity.ts'
import { fold } from '../text/normalise.ts'

/** A person, organization, place or event that one document talks about. */
export interface Figure {
  type: EntityType
  /** The name it was founded on. */
  readonly founded: string
  /** Every name it bears in the document, in order of appearance. */
  readonly names: string[]
  /** Set when it was found to be the same as another. */
  joined: Figure | null
  /** Whether it is known by a description only: "rebel forces". */
  readonly described: boolean
}

/**
 * The dramatis personae of one document. Within one document a name stands for one figure;
 * across documents it never does (see the names room).
 */
export interface Cast {
  /** The figure of that name, founded when there is none. A described figure is known by a description only. */
  enter(type: EntityType, name: string, described?: boolean): Figure
  find(name: string): Figure | undefined
  /** The name stands for the figure too; a figure already known by it is joined. */
  alias(figure: Figure, name: string): void
  /** The figure that stands for all those joined with this one. */
  head(figure: Figure): Figure
  nameOf(figure: Figure): string
  figures(): Figure[]
}

export function createCast(): Cast {
  const byName = new Map<string, Figure>()
  const all: Figure[] = []

  function head(figure: Figure): Figure {
    let at = figure
    while (at.joined !== null) at = at.joined
    return at
  }

  function find(name: string): Figure | undefined {
    const found = byName.get(fold(name))
    return found === undefined ? undefined : head(found)
  }

  function enter(type: EntityType, name: string, described = false): Figure {
    const known = find(name)
    if (known !== undefined) return known
    const figure: Figure = { type, founded: name, names: [name], joined: null, described }
    all.push(figure)
    byName.set(fold(name), figure)
    return figure
  }

  function alias(figure: Figure, name: string): void {
    const own = head(figure)
    const known = find(name)
    if (known !== undefined && known !== own) join(known, own)
    else if (known === undefined) {
      own.names.push(name)
      byName.set(fold(name), own)
    }
  }

  function join(from: Figure, into: Figure): void {
    from.joined = into
    for (const name of from.names) if (!into.names.includes(name)) into.names.push(name)
  }

  return {
    enter,
    find,
    alias,
    head,
    nameOf: (figure) => head(figure).founded,
    figures: () => all.filter((figure) => figure.joined === null),
  }
}
