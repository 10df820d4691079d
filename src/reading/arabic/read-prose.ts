import type { TimeExpression } from '../../time/expressions.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Figure } from '../cast.ts'
import type { Page, Role } from '../page.ts'
import { clausesOf } from './clause.ts'
import { FALSITY } from './frames.ts'
import { createMemory, type Memory } from './memory.ts'
import { assemble } from './phrases.ts'
import { publish } from './publish.ts'
import { sayAgents } from './say-agents.ts'
import { sayClauses } from './say-clauses.ts'
import { sayNouns } from './say-nouns.ts'
import { sayParticiples } from './say-participles.ts'
import type { Context } from './statement.ts'
import { unitsOf } from './units.ts'
import { voicesOf } from './voices.ts'
import { createSplitter, wordsOf } from './words.ts'

/** Reads Arabic prose: news reports, communiqués and articles. Appends mentions, proposals and attributions to the page. */
export function readArabicProse(page: Page): void {
  const memory = createMemory(page)
  const split = createSplitter()
  let subject: readonly Role[] = []
  let nextTime = 0
  for (const block of page.blocks) {
    if (block.kind === 'field') continue
    if (block.kind === 'heading' || block.kind === 'paragraph') subject = []
    for (const [start, end] of sentencesOf(page.text, block.start, block.end)) {
      while ((page.times[nextTime]?.end ?? Number.POSITIVE_INFINITY) <= start) nextTime++
      const times = timesWithin(page.times, nextTime, end)
      const context: Context = {
        memory,
        text: page.text,
        start,
        end,
        words: wordsOf(page.text, start, end, split),
        before: [...memory.recent],
        statements: [],
      }
      if (block.kind === 'paragraph' || block.kind === 'item') subject = readSentence(context, times, subject)
      else noteNames(context, times, block.kind === 'title')
    }
  }
}

function timesWithin(times: readonly TimeExpression[], from: number, end: number): TimeExpression[] {
  const within: TimeExpression[] = []
  for (let i = from; i < times.length; i++) {
    const time = times[i]
    if (time === undefined || time.start >= end) break
    within.push(time)
  }
  return within
}

function readSentence(context: Context, times: readonly TimeExpression[], subject: readonly Role[]): readonly Role[] {
  const units = assemble(context, unitsOf(context.memory, context.words, times))
  const clauses = clausesOf(context, units)
  const scopes = voicesOf(context, units, clauses, subject)
  for (const { source, cue, start, end, factuality } of scopes) {
    context.memory.page.attributions.push({ source, cue, content: [start, end], factuality })
  }
  const told = sayClauses(context, units, clauses, subject)
  sayNouns(context, units, told)
  sayParticiples(context, units)
  sayAgents(context, units)
  publish(context, scopes, isFalse(context))
  return told.findLast((one) => !one.clause.isRelative && one.subject.length > 0)?.subject ?? subject
}

/** A title or headline names figures and says nothing that the text does not say better. */
function noteNames(context: Context, times: readonly TimeExpression[], isTitle: boolean): void {
  const [first] = unitsOf(context.memory, context.words, times)
  if (isTitle && first?.figure !== undefined) adopt(context.memory, first.figure)
}

function adopt({ page }: Memory, figure: Figure): void {
  page.topic ??= figure
}

/** Whether the sentence itself says that a report was not so. */
function isFalse({ words }: Context): boolean {
  const line = ` ${words.map(({ norm }) => norm).join(' ')} `
  return FALSITY.some((phrase) => line.includes(` ${phrase} `))
}
