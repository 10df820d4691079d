import { mainOf } from '../context/memory.ts'
import { isCommunique } from '../context/ourselves.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { wholeOfWing } from '../phrases/wing-of.ts'

/** The lines above a communiqué: whose it is, and "الجناح العسكري لـ X" under the name of a wing. */
export function sayLetterhead(context: Context, units: readonly Unit[]): void {
  const { memory } = context
  if (!isCommunique(memory)) return
  const [only, ...rest] = units.filter(({ kind }) => kind !== 'sign')
  if (isFigure(only) && rest.length === 0) noteIssuer(context, only)
  noteOurs(context, [only, ...rest])
  const whole = wholeOfWing(units, 0)
  const owner = whole === undefined ? undefined : units[whole]
  const wing = mainOf(memory)
  if (!isFigure(owner) || wing === undefined || wing === memory.page.cast.head(owner.figure)) return
  context.statements.push({
    subject: unnamed(wing, context.start),
    predicates: ['part_of'],
    object: roleOf(owner),
    valid: null,
    anchor: context.start,
    start: context.start,
    end: owner.end,
    score: 0.7,
    standing: 'unvoiced',
  })
}

/** "بيان صادر عن X": who alone is named there says "we". */
function noteOurs({ memory }: Context, units: readonly (Unit | undefined)[]): void {
  const [noun, issued, ...rest] = units
  if (noun?.kind !== 'word' || !/^(?:بيان|بلاغ|تصريح)$/u.test(noun.word.norm)) return
  const [by, issuer] = issued?.word.norm === 'صادر' ? rest : [issued, ...rest]
  if (!/^(?:عن|من)$/u.test(by?.word.norm ?? '') || !isFigure(issuer) || units.at(-1) !== issuer) return
  if (issuer.figure.type === 'organization' && !issuer.figure.described) memory.us ??= issuer.figure
}

/** Of several bodies above a communiqué the one that signs it below has issued it. */
function noteIssuer({ memory, text, start, end }: Context, { figure }: FigureUnit): void {
  const main = mainOf(memory)
  if (figure.type !== 'organization' || main === undefined || main === memory.page.cast.head(figure)) return
  const signs = (name: string): boolean =>
    text
      .slice(end)
      .split('\n')
      .some((line) => line.trim() === name)
  if (!signs(text.slice(start, end).trim()) || signs(memory.page.cast.nameOf(main))) return
  memory.main = figure
  memory.page.topic = figure
}
