import type { z } from 'zod'
import { lists } from './schema-parts.ts'

/** What each data file by which English names are found must look like. */
export const ENGLISH_NAME_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'src/reading/english/names/described-bodies.json': lists('adjectives', 'ordinalEndings', 'units', 'rules', 'ofStates'),
  'src/reading/english/names/name-neighbours.json': lists(
    'behind',
    'before',
    'verbs',
    'openers',
    'adjectives',
    'joining',
    'naming',
    'beforeNaming',
  ),
  'src/reading/english/names/name-runs.json': lists(
    'connectors',
    'articles',
    'hyphenated',
    'opensBeforeName',
    'opensWithName',
    'holy',
    'organs',
    'numbers',
    'ordinals',
    'statuses',
    'calling',
    'matters',
    'auxiliaries',
    'creeds',
  ),
  'src/reading/english/names/peoples.json': lists('telling', 'militias', 'peoples', 'endings', 'kunya', 'nationals'),
  'src/reading/english/names/romance-names.json': lists('heads', 'links', 'endings', 'plain'),
  'src/reading/english/names/name-type.json': lists(
    'sites',
    'placePrepositions',
    'behindPersons',
    'eventPrefixes',
    'things',
    'portfolios',
    'compounding',
    'kunya',
    'kin',
    'divisions',
    'directionsBefore',
  ),
  'src/reading/english/names/short-names.json': lists('tellNothing', 'leftOutOfInitials'),
}
