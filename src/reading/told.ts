import type { Figure } from './cast.ts'
import type { LocalMention, Page, Proposal } from './page.ts'

/** What stands further back than so many claims or mentions is not looked for, so that reading stays linear. */
const FAR_BACK = 1000

/** The claim proposed last of those that fit. */
export function lastTold({ proposals }: Page, fits: (proposal: Proposal) => boolean): Proposal | undefined {
  return lastOf(proposals, fits)
}

/** The mention found last of those that fit. */
export function lastMentioned({ mentions }: Page, fits: (mention: LocalMention) => boolean): LocalMention | undefined {
  return lastOf(mentions, fits)
}

/** The mentions found last, in order. */
export function mentionedLately({ mentions }: Page): readonly LocalMention[] {
  return mentions.slice(-FAR_BACK)
}

function lastOf<T>(all: readonly T[], fits: (one: T) => boolean): T | undefined {
  for (let i = all.length - 1; i >= Math.max(0, all.length - FAR_BACK); i--) if (fits(all[i] as T)) return all[i]
  return undefined
}

/** The body that somebody was told last to have founded. */
export function foundedBy(page: Page, founder: Figure): Figure | undefined {
  const told = lastTold(
    page,
    ({ predicate, subject }) => predicate === 'founder_of' && page.cast.head(subject.figure) === founder,
  )
  return told?.object != null && 'figure' in told.object ? page.cast.head(told.object.figure) : undefined
}
