import type { z } from 'zod'
import { lists } from './schema-parts.ts'

/** What the data files of the English reader's sentences must look like. */
export const ENGLISH_SENTENCE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'src/reading/english/sentence/events.json': lists(
    'weapons',
    'series',
    'bareDeeds',
    'placePrepositions',
    'leftOutBefore',
  ),
  'src/reading/english/sentence/participants.json': lists(
    'pairs',
    'counts',
    'governments',
    'forces',
    'ofBodies',
    'partsOfPlaces',
    'features',
  ),
  'src/reading/english/sentence/unreal.json': lists(
    'unproven',
    'failing',
    'scarce',
    'evidence',
    'approximate',
    'unrealNouns',
    'ahead',
    'brinks',
    'sending',
    'unlikely',
    'ifTrue',
    'unrealGerunds',
    'wanting',
    'prospects',
    'planned',
    'talks',
    'aboutTalks',
    'conditions',
    'inverted',
    'silent',
    'harming',
  ),
  'src/reading/english/sentence/endings.json': lists('nouns', 'lasting', 'claimed'),
  'src/reading/english/sentence/listed.json': lists('introducing', 'bodies'),
  'src/reading/english/sentence/public-bodies.json': lists('bodies', 'ofSeveralWords', 'adjectives'),
  'src/reading/english/sentence/speakers.json': lists('leftOutBefore'),
}
