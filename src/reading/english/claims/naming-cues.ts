/** What another name is to the first. */
export type NameKind = 'alias' | 'former' | 'nom_de_guerre' | 'acronym' | 'translation' | 'primary'

/** A phrase that says that what follows is another name of what stands before. */
interface NamingCue {
  readonly pattern: RegExp
  readonly kind: NameKind
}

/** Read on the text between two names; the subject may be at some words' distance before. */
const CUES: readonly NamingCue[] = [
  {
    pattern:
      /(?:formerly|previously|originally|initially|once)(?: (?:known|called|named|referred to|operating|founded))?(?: (?:as|under the name(?: of)?))?/iu,
    kind: 'former',
  },
  {
    pattern: /known (?:until|before|from|between|up to|in) [^,.;]{2,24} (?:as|under the name(?: of)?)/iu,
    kind: 'former',
  },
  {
    pattern:
      /(?:known|referred|called) (?:to|by|among|throughout|inside|outside) [^,.;]{2,30} (?:as|by the name(?: of)?)|(?:refers?|referred) to (?:it|him|her|them|itself|himself|herself|themselves) (?:simply |only |usually |sometimes |as a rule )?(?:as|by the name(?: of)?)/iu,
    kind: 'alias',
  },
  {
    pattern:
      /(?:was |were )?(?:re-?named|re-?branded|rechristened)(?: itself| themselves)?(?: as| to)?|(?:took|adopted|assumed|chose|taking|adopting|bore|bears) the (?:\w+ )?name(?: of)?|chang(?:ed|ing) (?:its|their|his) name to/iu,
    kind: 'alias',
  },
  { pattern: /nom[s]? de guerre|war name|battle name/iu, kind: 'nom_de_guerre' },
  { pattern: /real name|born|birth name/iu, kind: 'alias' },
  {
    pattern:
      /also (?:known|called|referred to|spelled|written|transliterated|rendered)(?: as)?|(?:better|commonly|widely|popularly|often|sometimes|simply|generally|collectively|locally)? ?known (?:simply |locally |mostly |chiefly )?(?:as|by)|referred to (?:simply |only |usually )?(?:as|by)|(?:operat|act|writ|fight)(?:es|ed|ing) under the (?:name|alias|pseudonym|title)(?: of)?|goes by(?: the name(?: of)?)?|went by(?: the name(?: of)?)?|answers to the name(?: of)?|(?:often |sometimes )?abbreviated (?:to|as)|(?:usually |often |commonly |sometimes )?(?:translated|transliterated|rendered|translates|transliterates) (?:as|to|into)|(?:literally |roughly )?meaning|styl(?:ed|ing) (?:itself|himself|themselves)? ?(?:as)?|calling (?:itself|themselves|himself)|a\.?k\.?a\.?|alias|nicknamed|dubbed|or simply|under the name(?: of)?|called|named|whose (?:real|full) name (?:was|is)|code-?named|cover name|pseudonym/iu,
    kind: 'alias',
  },
]

/** A part of each cue: most names have none of them before. */
const HINT =
  /know|refer|form|prev|orig|init|once|nam|brand|christ|nom|war|born|birth|abbrev|transl|rend|mean|styl|call|k\.?a|alias|dub|simply|pseudo|by|spel|writ/iu

/** The naming cue that stands right before a name, and how far before it begins; undefined when none does. */
export function cueIn(between: string): { kind: NameKind; distance: number } | undefined {
  if (!HINT.test(between)) return undefined
  for (const { closed, kind } of CLOSED_CUES) {
    const found = closed.exec(between)
    if (found !== null) return { kind, distance: between.length - found.index }
  }
  return undefined
}

/** Each cue as it stands right before a name: small words, quotation marks and an article may come between. */
const CLOSED_CUES = CUES.map(({ pattern, kind }) => ({
  kind,
  closed: new RegExp(`(?:^|[\\s,(–—])(${pattern.source})(?:\\s+(?:as|was|is|by|the))*[\\s,:]*["“«'‘]?(?:the )?$`, 'iu'),
}))
