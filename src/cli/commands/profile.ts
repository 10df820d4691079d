import { KnownError } from '../../claims/known-error.ts'
import {
  type EntityRecord,
  entityNamed,
  type Moment,
  type Profile,
  profileOf,
} from '../../workspace/asking/questions.ts'
import { hearingOf, type PerhapsHeard, profileHeard, profileSides } from '../../workspace/asking/voices.ts'
import type { Workspace } from '../../workspace/open.ts'
import { hearingOption } from '../hearing.ts'
import { flag, formatOption, type Invocation, jsonText, listOption, operand, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { profileMarkdown } from '../render/profile-markdown.ts'
import { profileText } from '../render/profile-text.ts'
import { sidesText } from '../render/sides-text.ts'
import { unheardText } from '../render/unheard.ts'
import type { Shell } from '../shell.ts'
import { withWorkspace } from '../with-workspace.ts'

const FORMATS = ['text', 'md', 'json'] as const

/** What is asked, of whom and as of when. */
interface Asked {
  readonly invocation: Invocation
  readonly format: (typeof FORMATS)[number]
  readonly shell: Shell
  readonly workspace: Workspace
  readonly entity: EntityRecord
  readonly moment: Moment
}

/** `stemma profile NAME` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = formatOption(invocation, FORMATS)
  const answer = flag(invocation, 'sides') ? sides : whole
  if (answer === sides) refuseFilters(invocation, format)
  await withWorkspace(invocation, shell, async (workspace) => {
    const entity = await entityNamed(workspace, operand(invocation, 0), moment)
    await shell.write(await answer({ invocation, format, shell, workspace, entity, moment }))
  })
  return 0
}

async function whole({ invocation, format, shell, workspace, entity, moment }: Asked): Promise<string> {
  const include = listOption(invocation, 'include')
  const hearing = await hearingOf(workspace, hearingOption(invocation), moment)
  const answer: PerhapsHeard<Profile> =
    hearing === null
      ? await profileOf(workspace, entity.id, moment, include)
      : await profileHeard(workspace, entity.id, moment, { hearing, include })
  const profile = await namesAsked(invocation, workspace, moment, answer)
  if (format === 'json') return jsonText(profile)
  if (format === 'md') return [profileMarkdown(profile), unheardText(profile)].filter((text) => text !== '').join('\n')
  return profileText(paperOf(shell), profile, flag(invocation, 'all')) + unheardText(profile)
}

function refuseFilters(invocation: Invocation, format: Asked['format']): void {
  const { voices = [], without = [], only } = hearingOption(invocation)
  if (voices.length + without.length === 0 && only === undefined && format !== 'md') return
  throw new KnownError('bad-usage', '--sides shows every side, as text or JSON: leave out --voices, --without, --only')
}

async function sides({ invocation, format, shell, workspace, entity, moment }: Asked): Promise<string> {
  const sides = await profileSides(workspace, entity.id, moment, listOption(invocation, 'include'))
  const told = await namesAsked(invocation, workspace, moment, { entity, sides })
  return format === 'json'
    ? jsonText(told)
    : sidesText(paperOf(shell), told.entity, told.sides, flag(invocation, 'all'))
}
