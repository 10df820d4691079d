import { KnownError } from '../claims/known-error.ts'
import { namedInScript, scriptOfLanguage } from '../workspace/asking/names-in-script.ts'
import type { Moment } from '../workspace/asking/questions.ts'
import type { Workspace } from '../workspace/open.ts'
import { type Invocation, textOption } from './invocation.ts'

/**
 * An answer with its entities named in the letters of the language that is asked for. Throws KnownError `bad-usage` when
 * that is no language, or one whose letters are not told apart.
 */
export async function namesAsked<Answer>(
  invocation: Invocation,
  workspace: Workspace,
  { recorded }: Pick<Moment, 'recorded'>,
  answer: Answer,
): Promise<Answer> {
  const language = textOption(invocation, 'namesIn')
  if (language === undefined) return answer
  const script = scriptOfLanguage(language)
  if (script === null) throw new KnownError('bad-usage', `--names-in "${language}" is no language: give en, ar, ru`)
  if (script === 'Other') throw new KnownError('bad-usage', `--names-in "${language}": its letters are not told apart`)
  return await namedInScript(workspace, answer, script, recorded)
}
