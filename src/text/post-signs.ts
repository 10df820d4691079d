import type { Edit } from './edited.ts'
import furniture from './furniture.json' with { type: 'json' }

/** Emojis and flags; the cross that tells of a death is none. */
const EMOJI = /(?!✝)(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}\ufe0f?|\p{Emoji}\ufe0f\u20e3?)\u200d?/gu
/** What opens a line of a channel before its words: "#BREAKING:", "عاجل |". */
const ALERT = new RegExp(
  `^[ \\t]*(?:#?(?:${furniture.alerts.join('|')})|#(?:${furniture.alertTags.join('|')}))(?![\\p{L}_])[ \\t|:：!–—-]*`,
  'gmu',
)
/** The sign of a hashtag, and the strokes between its words. */
const HASHTAG = /(?<![\p{L}\p{N}_&/])#(?=\p{L})[\p{L}\p{M}\p{N}_]{1,80}/gu

/** The edits that take the signs of posts out of a text: emojis, alerts before the words, the signs of hashtags. */
export function postSigns(text: string): Edit[] {
  const emojis = Array.from(text.matchAll(EMOJI), ({ 0: sign, index }) => ({ start: index, end: index + sign.length }))
  const tags = text.includes('#') ? [...text.matchAll(HASHTAG)].flatMap(tagSigns) : []
  return [...emojis, ...tags].sort((a, b) => a.start - b.start)
}

/** The edits that take alerts out, where emojis stand before them no more. */
export function alerts(text: string): Edit[] {
  return Array.from(text.matchAll(ALERT), ({ 0: alert, index }) => ({ start: index, end: index + alert.length }))
}

function tagSigns({ 0: tag, index }: RegExpExecArray): Edit[] {
  const strokes = Array.from(tag.matchAll(/_/gu), (stroke) => index + stroke.index)
  return [{ start: index, end: index + 1 }, ...strokes.map((at) => ({ start: at, end: at + 1, by: ' ' }))]
}
