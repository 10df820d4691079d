import type { Run } from './invocation.ts'
import {
  BECAUSE,
  FROM,
  JSON_OPTION,
  KNOWN,
  METADATA,
  NOTE,
  type OptionSpec,
  PORT,
  QUESTION,
  READER,
  RECORDED,
  VOICES,
  WORKSPACE,
} from './options.ts'

/** A command: everything `--help` tells of it, and where its work is. */
export interface CommandSpec {
  readonly name: string
  /** As commander writes them: `<file...>`. */
  readonly operands: readonly string[]
  readonly about: string
  readonly options: readonly OptionSpec[]
  /** What to type, and what one gets. */
  readonly examples: readonly (readonly [string, string])[]
  readonly load: () => Promise<{ readonly run: Run }>
}

/** Every command, in the order in which one needs them. */
export const COMMANDS: readonly CommandSpec[] = [
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
    name: 'who',
    operands: ['[name]'],
    about: 'which entity bears that name, in any script, and why; without a name, who may be the same as whom',
    options: [WORKSPACE, JSON_OPTION],
    examples: [
      ['stemma who Timochenko', 'finds Rodrigo Londoño, and says why'],
      ['stemma who "المقاومة السورية"', 'the Syrian Resistance, in any script'],
      ['stemma who ent_1f0c…', 'whose id it is'],
      ['stemma who', 'the questions of identity that are left to you'],
    ],
    load: () => import('./commands/who.ts'),
  },
  {
    name: 'search',
    operands: ['<query...>'],
    about: 'names and full texts: words, "a phrase", -without, begin*, one OR other, in any script',
    options: [
      { flags: '--language <tag>', about: 'only sources in that language (BCP 47)' },
      { flags: '--publisher <name>', about: 'only sources whose publisher has these words in its name' },
      { flags: '--from <date>', about: 'only sources that may have been published then or later' },
      { flags: '--to <date>', about: 'only sources that may have been published then or earlier' },
      {
        flags: '--texts',
        about: 'only the texts, which is quicker in a large workspace: nobody is looked for by name',
      },
      { flags: '--limit <number>', about: 'how many sources (default: 10)' },
      { flags: '--after <cursor>', about: 'those that come next, as the answer before says' },
      WORKSPACE,
      JSON_OPTION,
    ],
    examples: [
      ['stemma search Latakia', 'whoever is named so, and every source that has the word'],
      ['stemma search "جبهة -النصرة" --language ar', 'also الجبهة and للجبهة; but no source with النصرة'],
      ['stemma search \'"Syrian Resistance" kill*\' --from 2016 --to 2016-06', 'a phrase, and words that begin so'],
    ],
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'match',
    operands: ['<queries>'],
    about: 'reconcile a list of names with another, or with the workspace: TSV, CSV or JSON Lines of id, name, type',
    options: [
      { flags: '--against <list>', about: 'the list to look in (default: the entities of the workspace)' },
      { flags: '--top <number>', about: 'how many matches for each name (default: 10)' },
      WORKSPACE,
      { flags: '--json', about: 'one JSON object a match, one a line' },
    ],
    examples: [
      ['stemma match ours.tsv --against sanctions.csv', 'who of ours may be whom of theirs, and why'],
      ['stemma match ours.tsv --against theirs.tsv --top 1 --json', 'the best one of each, for a program'],
      ['stemma match interviews.csv', 'which entities of the workspace they may be'],
    ],
    load: () => import('./commands/match.ts'),
  },
  {
    name: 'profile',
    operands: ['<name>'],
    about: 'everything said of an entity, by whom, as of any date',
    options: [
      ...QUESTION,
      ...VOICES,
      { flags: '--sides', about: 'as each side tells it, one after the other' },
      { flags: '--format <format>', about: 'text (default), md or json' },
      JSON_OPTION,
      { flags: '--all', about: 'every testimony, not the first three' },
      { flags: '--include <predicates>', about: 'sensitive predicates to show too: ethnicity,religion' },
    ],
    examples: [
      ['stemma profile "Syrian Resistance"', 'names, leaders, allies, who says so, what is contested'],
      ['stemma profile "Rodrigo Londoño" --known 2012', 'what the world had been told by the end of that year'],
      ['stemma profile "Syrian Resistance" --at 2016 --format md', 'as of the end of 2016, as Markdown'],
      ['stemma profile "Syrian Resistance" --voices third-party', 'only what neither friend nor foe says'],
      ['stemma profile "Syrian Resistance" --sides', 'as itself, its allies, its opponents and others tell it'],
    ],
    load: () => import('./commands/profile.ts'),
  },
  {
    name: 'network',
    operands: [],
    about: 'who stands in what relation to whom, as of any date',
    options: [
      { flags: '--around <name>', about: 'only what can be reached from that entity' },
      { flags: '--hops <number>', about: 'in how many steps (default: 1)' },
      { flags: '--events', about: 'with events as nodes' },
      ...QUESTION,
      ...VOICES,
      { flags: '--format <format>', about: 'text (default) or json' },
      JSON_OPTION,
    ],
    examples: [
      ['stemma network --at 2016-06-30', 'every relation that may have held on that day'],
      ['stemma network --around "Syrian Resistance" --hops 2 --json', 'its surroundings, for a program'],
    ],
    load: () => import('./commands/network.ts'),
  },
  {
    name: 'structure',
    operands: [],
    about:
      'the shape of the network as of a date: who is central, which parts it has, how balanced it is, what changed',
    options: [
      { flags: '--against <date>', about: 'an earlier date to compare with; needs --at' },
      { flags: '--sure', about: 'only relations that surely held, not those that may have' },
      { flags: '--latest', about: 'of friendly and hostile relations between two, only those that began last' },
      { flags: '--csv [table]', about: 'comma separated values: actors (default), ties or triads' },
      { flags: '--top <number>', about: 'how many of each list are shown (default: 10)' },
      ...QUESTION,
      JSON_OPTION,
    ],
    examples: [
      ['stemma structure --at 2016', 'degree, betweenness, components, communities, balance'],
      ['stemma structure --at 2016 --against 2012', 'which ties turned, and which triads lost their balance'],
      ['stemma structure --at 2016 --csv triads > triads.csv', 'every three that all stand to each other'],
    ],
    load: () => import('./commands/structure.ts'),
  },
  {
    name: 'diff',
    operands: ['<date>', '<date>'],
    about: 'how the network of one day differs from that of another: what began, ended, or was only learned later',
    options: [
      { flags: '--around <name>', about: 'only relations of that entity' },
      { flags: '--events', about: 'with events as nodes' },
      KNOWN,
      RECORDED,
      WORKSPACE,
      JSON_OPTION,
    ],
    examples: [
      ['stemma diff 2015 2017', 'who became ally of whom, and who stopped, from the end of 2015 to the end of 2017'],
      ['stemma diff 2012-07 2025 --around "Syrian Resistance"', 'how it stood then and stands now'],
    ],
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'path',
    operands: ['<one>', '<other>'],
    about: 'the shortest way from one entity to another, over relations that may have held',
    options: [
      { flags: '--hops <number>', about: 'in at most so many steps (default: 4)' },
      { flags: '--events', about: 'also by way of events' },
      ...QUESTION,
      JSON_OPTION,
    ],
    examples: [
      ['stemma path "Rodrigo Londoño" "Manuel Marulanda" --at 2012', 'how they hang together, as of that year'],
    ],
    load: () => import('./commands/path.ts'),
  },
  {
    name: 'history',
    operands: ['<one>', '<other>'],
    about: 'every claim about two entities in the order it was told, with what each voice said when',
    options: [...QUESTION, JSON_OPTION],
    examples: [
      ['stemma history "Rodrigo Londoño" FARC', 'who said what of them, and when'],
      ['stemma history "Rodrigo Londoño" FARC --known 2012', 'what had been told by the end of that year'],
    ],
    load: () => import('./commands/history.ts'),
  },
  {
    name: 'timeline',
    operands: ['[name]'],
    about: 'what happened when, in order',
    options: [...QUESTION, ...VOICES, JSON_OPTION],
    examples: [
      ['stemma timeline', 'everything dated in the workspace'],
      ['stemma timeline "Rodrigo Londoño" --known 2016', 'one life, as it was known then'],
    ],
    load: () => import('./commands/timeline.ts'),
  },
  {
    name: 'witnesses',
    operands: ['<claim-or-name>', '[other]'],
    about: 'who stands behind a claim, or behind what is said between two entities, and who only repeats it',
    options: [...QUESTION, JSON_OPTION],
    examples: [
      ['stemma witnesses clm_1a2b3c4d', 'the tree of who repeated whom; ids stand in `profile`'],
      ['stemma witnesses "Rodrigo Londoño" FARC', 'for every relation between the two'],
    ],
    load: () => import('./commands/witnesses.ts'),
  },
  {
    name: 'conflicts',
    operands: ['[name]'],
    about: 'what cannot all be so, explained, with the claims of both sides',
    options: [
      KNOWN,
      RECORDED,
      ...VOICES,
      WORKSPACE,
      JSON_OPTION,
      { flags: '--fail', about: 'exit with 1 when there are any' },
    ],
    examples: [
      ['stemma conflicts', 'all contradictions, the gravest first'],
      ['stemma conflicts "Syrian Resistance" --fail', 'for a script'],
    ],
    load: () => import('./commands/conflicts.ts'),
  },
  {
    name: 'same',
    operands: ['<one>', '<other>'],
    about: 'judge that two names or ids are one entity',
    options: [BECAUSE, WORKSPACE],
    examples: [['stemma same Timochenko "Timoleón Jiménez" --because "the report gives both names"', '']],
    load: () => import('./commands/same.ts'),
  },
  {
    name: 'different',
    operands: ['<one>', '<other>'],
    about: 'judge that two names or ids are two entities',
    options: [BECAUSE, WORKSPACE],
    examples: [
      ['stemma different Timochenko Timoshenko --because "a general"', 'joined wrongly: part them'],
      ['stemma different ent_1f0c… ent_93ab… --because "father and son"', 'ids stand in `who` and `profile`'],
    ],
    load: () => import('./commands/different.ts'),
  },
  {
    name: 'unsure',
    operands: ['<one>', '<other>'],
    about: 'leave open whether two names or ids are one entity; they stay apart, and `who` keeps asking',
    options: [BECAUSE, WORKSPACE],
    examples: [['stemma unsure ent_1f0c… ent_93ab… --because "two papers disagree on the birthplace"', '']],
    load: () => import('./commands/unsure.ts'),
  },
  {
    name: 'accept',
    operands: ['<claim>'],
    about: 'conclude that a claim is right',
    options: [NOTE, WORKSPACE],
    examples: [['stemma accept clm_1a2b3c4d --note "seen on the video of the same day"', 'ids stand in `profile`']],
    load: () => import('./commands/accept.ts'),
  },
  {
    name: 'contest',
    operands: ['<claim>'],
    about: 'conclude that a claim is doubtful',
    options: [NOTE, WORKSPACE],
    examples: [['stemma contest clm_1a2b3c4d --note "no other source has it"', '']],
    load: () => import('./commands/contest.ts'),
  },
  {
    name: 'reject',
    operands: ['<claim>'],
    about: 'conclude that a claim is wrong; it is left out of every answer and kept in the log',
    options: [NOTE, WORKSPACE],
    examples: [['stemma reject clm_1a2b3c4d --note "the reader took a place for a person"', '']],
    load: () => import('./commands/reject.ts'),
  },
  {
    name: 'undo',
    operands: ['[one]', '[other]'],
    about: 'take back a decision: the last one, the judgement on a pair, or the assessment of a claim',
    options: [BECAUSE, WORKSPACE],
    examples: [
      ['stemma undo', 'the last decision of a person, whichever it was; again, the one before it'],
      ['stemma undo Timochenko "Timoleón Jiménez" --because "another man"', 'what was judged before counts again'],
      ['stemma undo clm_1a2b3c4d', 'what was concluded of the claim before counts again'],
    ],
    load: () => import('./commands/undo.ts'),
  },
  {
    name: 'decisions',
    operands: ['[name]'],
    about: 'who decided what, when and why, in force or not; about an entity, a claim, or everything',
    options: [
      { flags: '--all', about: 'also what the program judged by itself; a name shows it anyway' },
      WORKSPACE,
      JSON_OPTION,
    ],
    examples: [
      ['stemma decisions', 'every judgement and assessment that a person made'],
      ['stemma decisions Timochenko', 'what joins him, what keeps him apart, and what was concluded about him'],
      ['stemma decisions clm_1a2b3c4d', 'what was concluded of a claim, and taken back'],
    ],
    load: () => import('./commands/decisions.ts'),
  },
  {
    name: 'train',
    operands: [],
    about:
      'learn from what was accepted, rejected and corrected how likely a proposal is right, for the queue of review',
    options: [FROM, JSON_OPTION],
    examples: [
      ['stemma train --from stemma.db', 'says in numbers what changed; used only where it does better than the scores'],
    ],
    load: () => import('./commands/train.ts'),
  },
  {
    name: 'serve',
    operands: [],
    about: 'open the workspace in the browser, on this computer alone',
    options: [PORT, ...READER, WORKSPACE],
    examples: [
      ['stemma serve', 'prints the address; Ctrl-C ends it'],
      ['stemma serve --workspace demo.db --port 8080', ''],
    ],
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'verify',
    operands: [],
    about: 'check the log, the hashes of the sources, and every quote',
    options: [WORKSPACE, JSON_OPTION],
    examples: [['stemma verify', 'exits with 1 when anything is not as it was recorded']],
    load: () => import('./commands/verify.ts'),
  },
]
