import type { EntityType } from '../claims/entity.ts'
import { fold } from '../text/normalise.ts'

/** A person, organization, place or event that one document talks about. */
export interface Figure {
  readonly type: EntityType
  /** The name it was founded on. */
  readonly founded: string
  /** Every name it bears in the document, in order of appearance. */
  readonly names: string[]
  /** Set when it was found to be the same as another. */
  joined: Figure | null
  /** Whether it is known by a description only: "rebel forces". */
  readonly described: boolean
  /** A fuller name than it was founded on; null when there is none. */
  title: string | null
}

/** A name that a figure was given. */
export interface Calling {
  readonly name: string
  readonly figure: Figure
}

/**
 * The dramatis personae of one document. Within one document a name of one type stands for one figure;
 * across documents it never does (see the names room).
 */
export interface Cast {
  /** The figure of that type and name, founded when there is none. A described one is known by a description only. */
  enter(type: EntityType, name: string, described?: boolean): Figure
  /** The figure known by that name; of that type when one is given. */
  find(name: string, type?: EntityType): Figure | undefined
  /** The name stands for the figure too; a figure of the same type already known by it is joined. */
  alias(figure: Figure, name: string): void
  /** The figure is best known by a fuller name than it was founded on. */
  entitle(figure: Figure, title: string): void
  /** The figure that stands for all those joined with this one. */
  head(figure: Figure): Figure
  /** The name it is best known by, else that which it was founded on, its fullest at that moment. */
  nameOf(figure: Figure): string
  /** Every name that a figure was given, in order; grows as the document is read, those of a joined figure come again. */
  readonly callings: readonly Calling[]
  /** All figures that were not joined to another, in order of appearance. */
  figures(): Figure[]
}

/** An empty cast. */
export function createCast(): Cast {
  const byName = new Map<string, Figure[]>()
  const all: Figure[] = []
  const callings: Calling[] = []
  const folded = new Map<string, string>()

  /** A document says the same names again and again; each is folded once. */
  function keyOf(name: string): string {
    const known = folded.get(name)
    if (known !== undefined) return known
    const key = fold(name)
    folded.set(name, key)
    return key
  }

  function head(figure: Figure): Figure {
    let at = figure
    while (at.joined !== null) at = at.joined
    return at
  }

  function find(name: string, type?: EntityType): Figure | undefined {
    const found = byName.get(keyOf(name))
    if (found === undefined) return undefined
    const figure = type === undefined ? found[0] : found.find((one) => one.type === type)
    return figure === undefined ? undefined : head(figure)
  }

  function known(figure: Figure, name: string): void {
    const key = keyOf(name)
    const found = byName.get(key)
    callings.push({ name, figure })
    if (found === undefined) byName.set(key, [figure])
    else found.push(figure)
  }

  function enter(type: EntityType, written: string, described = false): Figure {
    const found = find(written, type)
    if (found !== undefined) return found
    const name = inOneLine(written)
    const figure: Figure = { type, founded: name, names: [name], joined: null, described, title: null }
    all.push(figure)
    known(figure, name)
    return figure
  }

  function alias(figure: Figure, name: string): void {
    const own = head(figure)
    const other = find(name, own.type)
    if (other === own) return
    if (other !== undefined) join(other, own)
    else {
      own.names.push(inOneLine(name))
      known(own, inOneLine(name))
    }
  }

  function join(from: Figure, into: Figure): void {
    from.joined = into
    for (const name of from.names) {
      if (into.names.includes(name)) continue
      into.names.push(name)
      callings.push({ name, figure: into })
    }
  }

  return {
    enter,
    find,
    alias,
    head,
    callings,
    entitle: (figure, title) => {
      head(figure).title = title
    },
    nameOf: (figure) => head(figure).title ?? head(figure).founded,
    figures: () => all.filter((one) => one.joined === null),
  }
}

const SPACES = /\s\s+|[\n\t]/gu

/** A name that goes over the end of a line or a footnote has one space there. */
export function inOneLine(name: string): string {
  return name.replace(SPACES, ' ')
}
