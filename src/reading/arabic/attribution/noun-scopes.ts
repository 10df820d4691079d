import type { Role } from '../../page.ts'
import { isComplementizer, isFiniteVerb } from '../clauses/clause-marks.ts'
import { referentOf } from '../context/referent.ts'
import type { Scope } from '../context/scope.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { FACTUALITY, type SpeechKind } from '../words/frames.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { SPEECH_NOUNS } from './cues.ts'
import { endOfContent, endOfPhrase, wordsIn } from './said.ts'
import { spokesmanOrGroup } from './speakers.ts'

const THAT_REACH = 5

const speechNoun = rememberedStem(({ base, article }) => !article && SPEECH_NOUNS.has(base))

/** "اتهام الحكومة للحركة بدعم …", "إعلان الجيش أن …", "قوله إن …": what a noun of speaking and its owner say. */
export function nounScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  const stem = cue?.kind === 'word' ? speechNoun(cue.word) : undefined
  const kind = stem === undefined ? undefined : SPEECH_NOUNS.get(stem.base)
  if (cue === undefined || stem === undefined || kind === undefined || isFiniteVerb(units, at)) return undefined
  const owner = ownerOf(context, units, at, stem)
  if (owner === undefined) return undefined
  const from = owner.next
  const that = units.findIndex((unit, i) => i >= from && i - from < THAT_REACH && isComplementizer(unit))
  if (that === -1 && !bringsContent(units[from], kind)) return undefined
  const start = units[that === -1 ? from : that]?.start ?? cue.end
  const end = that === -1 ? endOfPhrase(context, units, from) : endOfContent(context, units, that)
  const content = wordsIn(context.text, start, end)
  if (content === undefined) return undefined
  const { role } = owner
  return {
    start,
    end,
    voice: role.figure,
    source: role.start < role.end ? [role.start, role.end] : null,
    cue: [cue.start + stem.lead, cue.end],
    content: [content],
    factuality: FACTUALITY[kind],
    voiced: that !== -1 || kind === 'deny' || kind === 'accuse',
  }
}

/** Whose words they are: the figure right after the noun, or the one its pronoun stands for. */
function ownerOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  stem: Stem,
): { readonly role: Role; readonly next: number } | undefined {
  const next = units[at + 1]
  if (stem.pronoun === '') {
    if (!isFigure(next) || next.conjunction !== '' || next.preposition !== '' || next.figure.type === 'event')
      return undefined
    const role = spokesmanOrGroup(context, units, roleOf(next))
    return context.memory.page.cast.head(role.figure).type === 'place' ? undefined : { role, next: at + 2 }
  }
  if (stem.base === 'كشف' || stem.base === 'حديث') return undefined
  const figure = referentOf(context, units, at, stem.pronoun, ['person', 'organization'])
  return figure === undefined ? undefined : { role: unnamed(figure, units[at]?.end ?? 0), next: at + 1 }
}

/** "اتهام X لـ Y بـ", "نفي X وجود": the kinds whose content needs no أن. */
function bringsContent(unit: Unit | undefined, kind: SpeechKind): boolean {
  if (unit === undefined || unit.kind === 'sign' || unit.kind === 'time') return false
  return kind === 'accuse'
    ? isFigure(unit) || /^[بل]/u.test(unit.word.norm)
    : unit.kind === 'figure' || unit.kind === 'word'
}
