import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { namedInScript, type Script, scriptOfLanguage } from '../workspace/asking/names-in-script.ts'
import { momentAsked } from './moment.ts'
import type { Serving } from './serving.ts'

const ANY = '*'

/**
 * The script in which whoever asks wants to read names: that of the language they accept most of all (`Accept-Language`, RFC
 * 9110, 12.5.4); null when they accept any, or do not say.
 */
export function scriptAsked(context: Context): Script | null {
  const language = accepts(context, {
    header: 'Accept-Language',
    supports: [],
    default: ANY,
    match: ([first]) => first?.type ?? ANY,
  })
  const script = language === ANY ? null : scriptOfLanguage(language)
  return script === 'Other' ? null : script
}

/** An answer, given as of a moment, with its entities named in the script that is asked for. */
export async function inScriptAsked<Answer>(
  { workspace }: Serving,
  context: Context,
  answer: Answer,
  times: Parameters<typeof momentAsked>[0] = {},
): Promise<Answer> {
  const script = scriptAsked(context)
  return script === null ? answer : await namedInScript(workspace, answer, script, momentAsked(times).recorded)
}
