import { FACTUALITIES } from '../../claims/attribution.ts'
import { NAME_KINDS } from '../../claims/claim.ts'
import { ENTITY_TYPES } from '../../claims/entity.ts'
import { PREDICATES } from '../../claims/predicates.ts'
import { publicationsOf } from '../../workspace/asking/publications.ts'
import { STANCES } from '../../workspace/asking/voices.ts'
import { summaryOf } from '../../workspace/summary.ts'
import { type Route, read } from '../route.ts'
import { publications, workspaceSummary } from '../schemas/source.ts'
import { vocabulary } from '../schemas/vocabulary.ts'

export const workspaceRoutes: readonly Route[] = [
  read({
    tag: 'Workspace',
    path: '/workspace',
    summary: 'What the workspace holds',
    answer: workspaceSummary,
    find: async ({ workspace, name, version, reader }) => {
      return { name, version, user: workspace.user, reader, ...(await summaryOf(workspace)) }
    },
  }),
  read({
    tag: 'Workspace',
    path: '/publications',
    summary: 'Who published the sources, and when',
    answer: publications,
    find: async ({ workspace }) => await publicationsOf(workspace),
  }),
  read({
    tag: 'Workspace',
    path: '/vocabulary',
    summary: 'The words in which claims are made',
    answer: vocabulary,
    find: () => ({
      predicates: PREDICATES,
      entityTypes: ENTITY_TYPES,
      factualities: FACTUALITIES,
      nameKinds: NAME_KINDS,
      stances: STANCES,
    }),
  }),
]
