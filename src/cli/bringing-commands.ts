import type { CommandSpec } from './command-spec.ts'
import { JSON_OPTION, KNOWN, METADATA, PORT, READER, RECORDED, WORKSPACE } from './options.ts'

/** The commands that read documents, bring them, or claims, into a workspace, and take claims out of it. */
export const BRINGING: readonly CommandSpec[] = [
  {
    name: 'demo',
    operands: [],
    about: 'build a workspace from the samples and print a dossier',
    options: [
      { flags: '--workspace <place>', about: 'where to build it, a file or postgres://… (default: demo.db)' },
      { flags: '--serve', about: 'then serve it to the browser, until Ctrl-C' },
      { flags: '--no-serve', about: 'only print the dossier, as without --serve' },
      PORT,
    ],
    examples: [
      ['stemma demo', 'the first thing to try; a second time changes nothing'],
      ['stemma demo --serve', 'the same, and the workspace in the browser'],
      ['stemma profile "Syrian Resistance" --workspace demo.db', 'then ask the workspace it made'],
    ],
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'read',
    operands: ['<file...>'],
    about: 'print the claims of documents as JSON Lines; stores nothing',
    options: [
      { flags: '--emit <layer>', about: 'claims (default), mentions, attributions or times' },
      ...METADATA,
      ...READER,
    ],
    examples: [
      ['stemma read report.html', 'its claims, one a line'],
      ['stemma read --emit times --published 2016-03-30 report.txt', 'its dates; "yesterday" is 2016-03-29'],
      ['cat report.txt | stemma read -', 'a document from standard input'],
      ['stemma read documents.jsonl | jq .predicate', 'many documents, one JSON object a line'],
      [
        'stemma read --reader openai-compatible --url http://127.0.0.1:11434/v1 --model qwen3:8b report.txt',
        'also what a language model on this computer finds, as far as its words stand in the text',
      ],
    ],
    load: () => import('./commands/read.ts'),
  },
  {
    name: 'add',
    operands: ['<path...>'],
    about: 'capture documents, read them and join them to the workspace; a folder means all in it',
    options: [...METADATA, ...READER, WORKSPACE, JSON_OPTION],
    examples: [
      ['stemma add reports/', 'every document of a folder, into ./stemma.db; again, only what is new'],
      ['stemma add --published 2025-08-06 --publisher elmanshar.com statement.txt', 'a document that does not say'],
    ],
    load: () => import('./commands/add.ts'),
  },
  {
    name: 'import',
    operands: ['<file...>'],
    about:
      'bring in data sets and claim records: Mapping Militants, UCDP actors, JSON Lines of claims; - is standard input',
    options: [
      { flags: '--dry-run', about: 'say what would be read, repaired and refused, and store nothing' },
      ...METADATA,
      WORKSPACE,
      JSON_OPTION,
    ],
    examples: [
      ['stemma import groups.csv relationships.csv --published 2019', 'a data set, each row a claim'],
      ['stemma import ucdp-actors.csv --dry-run', 'what would be read, repaired and refused'],
      ['stemma read report.txt | stemma import -', 'claims from elsewhere; those of sources that are held go to them'],
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'export',
    operands: [],
    about: 'print the claims of the workspace, for other programs or for a spreadsheet',
    options: [
      {
        flags: '--format <format>',
        about:
          'jsonl (default): a claim record a line, which import takes; csv; ftm, ftm-statements (FollowTheMoney); stix; web-annotation',
      },
      {
        flags: '--include <what>',
        about: 'sensitive predicates of persons (ethnicity,religion); private-persons: their names, not pseudonyms',
      },
      { flags: '--report <file>', about: 'what the format could not say, counted by reason, as JSON' },
      KNOWN,
      RECORDED,
      WORKSPACE,
    ],
    examples: [
      ['stemma export --format csv > claims.csv', 'a table with quotes, pages and sources, a claim a row'],
      ['stemma export --format ftm > entities.ftm.json', 'for OpenSanctions and OpenAleph; what is lost is told'],
      ['stemma export --format stix > bundle.json', 'for OpenCTI'],
      ['stemma export --format web-annotation > notes.jsonld', 'the words with what they say, for annotation tools'],
      ['stemma export | stemma import - --workspace other.db', 'the claims in another workspace'],
      ['stemma export --known 2016', 'what could be known by then'],
    ],
    load: () => import('./commands/export.ts'),
  },
]
