import type { Decision } from '../../claims/decision.ts'
import type { Diff } from '../../inquiry/diff.ts'
import type { History } from '../../inquiry/history.ts'
import type { IdentityQuestion } from '../../inquiry/identity-questions.ts'
import type { Path } from '../../inquiry/path.ts'
import type { StructureChange } from '../../inquiry/structure/change.ts'
import type { Structure } from '../../inquiry/structure/structure.ts'
import type { WitnessAnswer } from '../../inquiry/witness-answer.ts'
import type {
  AssessedAnswer,
  AssessmentRequest,
  AssessmentsRequest,
  ClaimAnswer,
  ClaimRequest,
  ConflictItem,
  CorrectedAnswer,
  CorrectionRequest,
  MarkedAnswer,
  Queue,
} from './claims.ts'
import type { JudgedAnswer, JudgementRequest, UndoneAnswer, UndoRequest } from './decisions.ts'
import type { EntityDetail, EntityItem, FoundEntity, ProfileAnswer, SidesAnswer, TimelinePage } from './entities.ts'
import type { Job, TextRequest } from './jobs.ts'
import type { MapAnswer } from './map.ts'
import type { CompactNetwork, EdgeAnswer } from './network.ts'
import type { Page } from './page.ts'
import type {
  AskedQuery,
  ConflictsQuery,
  DecisionsQuery,
  DiffQuery,
  EdgeQuery,
  EntitiesQuery,
  MomentQuery,
  NetworkQuery,
  PairQuery,
  PathQuery,
  ProfileQuery,
  QuestionsQuery,
  QueueQuery,
  SearchQuery,
  SidesQuery,
  SourcesQuery,
  StructureChangeQuery,
  StructureQuery,
  TimelineQuery,
} from './queries.ts'
import type { SearchAnswer } from './search.ts'
import type { SourceItem, SourceReading, SourceText } from './sources.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Publications, WorkspaceSummary } from './workspace.ts'

/** A question by GET: what may be asked, and what is answered. */
export interface Read<Query, Answer> {
  readonly query: Query
  readonly answer: Answer
}

/** A change by POST or DELETE: what is sent, and what is answered. */
export interface Write<Body, Answer> {
  readonly body: Body
  readonly answer: Answer
}

/** A route that takes no parameters in its address. */
export type NoQuery = Readonly<Record<never, never>>

/** Every question that is answered in JSON, by its path under /api/v1. */
export interface Reads {
  readonly '/workspace': Read<NoQuery, WorkspaceSummary>
  readonly '/publications': Read<NoQuery, Publications>
  readonly '/vocabulary': Read<NoQuery, Vocabulary>
  readonly '/sources': Read<SourcesQuery, Page<SourceItem>>
  readonly '/sources/{id}': Read<NoQuery, SourceItem>
  readonly '/sources/{id}/text': Read<NoQuery, SourceText>
  readonly '/sources/{id}/reading': Read<NoQuery, SourceReading>
  readonly '/search': Read<SearchQuery, SearchAnswer>
  readonly '/who': Read<{ readonly q: string }, { readonly items: readonly FoundEntity[] }>
  readonly '/entities': Read<EntitiesQuery, Page<EntityItem>>
  readonly '/entities/{id}': Read<NoQuery, EntityDetail>
  readonly '/entities/{id}/profile': Read<ProfileQuery, ProfileAnswer>
  readonly '/entities/{id}/sides': Read<SidesQuery, SidesAnswer>
  readonly '/entities/{id}/timeline': Read<TimelineQuery, TimelinePage>
  readonly '/timeline': Read<TimelineQuery, TimelinePage>
  readonly '/network': Read<NetworkQuery, CompactNetwork>
  readonly '/edge': Read<EdgeQuery, EdgeAnswer>
  readonly '/diff': Read<DiffQuery, Diff>
  readonly '/path': Read<PathQuery, Path>
  readonly '/history': Read<PairQuery, History>
  readonly '/witnesses': Read<PairQuery, WitnessAnswer>
  readonly '/conflicts': Read<ConflictsQuery, Page<ConflictItem>>
  readonly '/structure': Read<StructureQuery, Structure>
  readonly '/structure/change': Read<StructureChangeQuery, StructureChange>
  readonly '/map': Read<AskedQuery, MapAnswer>
  readonly '/claims/{id}': Read<NoQuery, ClaimAnswer>
  readonly '/claims/{id}/witnesses': Read<MomentQuery, WitnessAnswer>
  readonly '/queue': Read<QueueQuery, Queue>
  readonly '/questions': Read<QuestionsQuery, Page<IdentityQuestion>>
  readonly '/decisions': Read<DecisionsQuery, Page<Decision>>
  readonly '/jobs': Read<NoQuery, { readonly items: readonly Job[] }>
  readonly '/jobs/{id}': Read<NoQuery, Job>
}

/** Every change by POST with a body of JSON, by its path under /api/v1. `POST /jobs` also takes files, as multipart/form-data. */
export interface Posts {
  readonly '/claims': Write<ClaimRequest, MarkedAnswer>
  readonly '/claims/{id}/assessment': Write<AssessmentRequest, MarkedAnswer>
  readonly '/claims/{id}/assessment/undo': Write<{ readonly because?: readonly string[] }, UndoneAnswer>
  readonly '/assessments': Write<AssessmentsRequest, AssessedAnswer>
  readonly '/assessments/undo': Write<
    { readonly claims: readonly string[]; readonly because?: readonly string[] },
    AssessedAnswer
  >
  readonly '/claims/{id}/correction': Write<CorrectionRequest, CorrectedAnswer>
  readonly '/judgements': Write<JudgementRequest, JudgedAnswer>
  readonly '/judgements/undo': Write<
    { readonly left: string; readonly right: string; readonly because?: readonly string[] },
    UndoneAnswer
  >
  readonly '/decisions/undo': Write<UndoRequest, UndoneAnswer>
  readonly '/jobs': Write<TextRequest, Job>
}
