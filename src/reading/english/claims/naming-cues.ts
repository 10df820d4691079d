import namingWords from './naming.json' with { type: 'json' }

/** What another name is to the first. */
export type NameKind = 'alias' | 'former' | 'nom_de_guerre' | 'acronym' | 'translation' | 'primary'

/** The words right before a name that say whose it is, and how far before the name they begin. */
export interface NamingCue {
  readonly kind: NameKind
  readonly distance: number
  /** Whether the name was taken or given, so that it may be another's; what is "known as" it, is it. */
  readonly taken: boolean
  /** Whether the bearer is called so from then on, and was called otherwise before. */
  readonly renames: boolean
}

/** The naming cue that stands right before a name; undefined when none does. */
export function cueIn(between: string): NamingCue | undefined {
  if (!ANY_CUE.test(between)) return undefined
  for (const { closed, kind, renames } of CLOSED_CUES) {
    const found = closed.exec(between)
    if (found !== null)
      return { kind, distance: between.length - found.index, taken: !found[0].includes('known'), renames }
  }
  return undefined
}

/**
 * Each cue as it stands right before a name: small words, quotation marks and an article may come between. Whom it names
 * may be some words before.
 */
const CLOSED_CUES = namingWords.cues.map(({ kind, patterns, renames = false }) => {
  return { kind: kind as NameKind, renames, closed: new RegExp(`${closed(patterns)}$`, 'iu') }
})
/** All of them as one, read from the end back: most names have none before, which is told in a few letters. */
const ANY_CUE = new RegExp(`$(?<=${closed(namingWords.cues.flatMap(({ patterns }) => patterns))})`, 'iu')

function closed(patterns: readonly string[]): string {
  return `(?:^|[\\s,(–—])(?:${patterns.join('|')})(?:\\s+(?:as|was|is|by|the|simply|just|merely|only|also|either))*[\\s,:]*["“«'‘]?(?:the )?`
}
