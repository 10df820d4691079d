/** What other programs may build on; everything else may change without notice. See docs/as-a-library.md. */
export type { Factuality, Voice } from './claims/attribution.ts'
export type { Claim, ClaimObject } from './claims/claim.ts'
export type { EntityReference, EntityType } from './claims/entity.ts'
export type { Evidence, Span } from './claims/evidence.ts'
export { ERROR_CODES, type ErrorCode, KnownError } from './claims/known-error.ts'
export { PREDICATES, type Predicate, predicateNamed } from './claims/predicates.ts'
export { checkClaim, type Fault } from './claims/validate.ts'
export { type ListedName, type Match, type Matched, matchNames, type NameList, nameList } from './names/match.ts'
export type { Reading, ReadingDocument } from './reading/document.ts'
export { loadTagger } from './reading/models/load.ts'
export type { TaggedName, Tagger } from './reading/models/tagger.ts'
export { languageRead, readDocument } from './reading/read.ts'
export { type AddedDocument, addFiles } from './workspace/adding/add-files.ts'
export { type ModelReader, type ModelReaderOptions, modelReader } from './workspace/adding/model-reader.ts'
export { namedInScript, type Script, scriptOfLanguage } from './workspace/asking/names-in-script.ts'
export {
  conflictsOf,
  dayMeant,
  diffOf,
  entityNamed,
  historyOf,
  momentOf,
  networkOf,
  pathOf,
  profileOf,
  timelineOf,
} from './workspace/asking/questions.ts'
export { type WitnessAnswer, witnessesFor } from './workspace/asking/witnesses.ts'
export { type ImportedFile, type ImportOptions, importFiles } from './workspace/importing/import.ts'
export { type Suggestion, type Suggestions, type SuggestParameters, suggest } from './workspace/judging/suggest.ts'
export {
  type MatchingFeature,
  type ReconciliationAnswer,
  type ReconciliationCandidate,
  type ReconciliationManifest,
  type ReconciliationService,
  reconcile,
  reconciliationManifest,
} from './workspace/naming/reconcile.ts'
export { closeWorkspace, openWorkspace, type Workspace } from './workspace/open.ts'
export {
  type FoundExcerpt,
  type FoundSource,
  type SearchAnswer,
  type SearchOptions,
  search,
} from './workspace/searching/search.ts'
export { type Verification, verify } from './workspace/verify.ts'
