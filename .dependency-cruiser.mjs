/**
 * The map of which room may import which. Read it from the top down: time and text know nobody.
 * A room missing from this map may import nothing, so a new room must be added here first.
 */
const MAY_IMPORT = {
  time: [],
  text: [],
  claims: ['time', 'text'],
  reading: ['claims', 'time', 'text'],
  names: ['claims', 'time', 'text'],
  inquiry: ['claims', 'time', 'text'],
  exchange: ['claims', 'time', 'text'],
  capture: ['claims', 'time', 'text'],
  'language-model': ['claims'],
  store: ['claims', 'time', 'text', 'inquiry', 'names'], // inquiry and names: types only, see store-borrows-types-only
  workspace: [
    'capture',
    'language-model',
    'reading',
    'names',
    'store',
    'inquiry',
    'exchange',
    'claims',
    'time',
    'text',
  ],
  server: ['workspace', 'claims', 'inquiry', 'names', 'time'], // the last three: types only, see server-borrows-types-only
  cli: ['workspace', 'claims', 'server'],
}

/** The folders of the Arabic reader: each may import those before it, but neither of the last two the other. */
const ARABIC = ['words', 'context', 'names', 'phrases', 'clauses', 'frames', '(turns|attribution)']

/** What the browser application may import beside its own files. */
const WEB_MAY_IMPORT = ['claims/', 'time/', 'server/wire/']

/** The folders of the English reader: each may import those before it, and the last three know nothing of each other. */
const ENGLISH_STAGES = ['words', 'names', 'reference', 'syntax', 'attribution', 'sentence']
const ENGLISH_READERS = ['claims', 'relations', 'ties']

const NO_DISK = '^(node:)?(fs|fs/promises|http|https|net|dns|child_process|worker_threads)$'

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only: ${allowed.join(', ') || 'itself'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}))

const englishRules = [...ENGLISH_STAGES, ...ENGLISH_READERS].map((folder) => {
  const stage = ENGLISH_STAGES.indexOf(folder)
  const allowed = [...(stage < 0 ? ENGLISH_STAGES : ENGLISH_STAGES.slice(0, stage)), folder]
  return {
    name: `english-${folder}`,
    comment: `src/reading/english/${folder} may import of the English reader only: ${allowed.join(', ')}.`,
    severity: 'error',
    from: { path: `^src/reading/english/${folder}/` },
    to: { path: '^src/reading/english/', pathNot: `^src/reading/english/(${allowed.join('|')})/` },
  }
})
const arabicRules = ARABIC.map((folder, i) => ({
  name: `arabic-${folder}`,
  comment: `src/reading/arabic/${folder} may import no folder after it.`,
  severity: 'error',
  from: { path: `^src/reading/arabic/${folder}/` },
  to: {
    path: '^src/reading/arabic/.*\\.ts$',
    pathNot: `^src/reading/arabic/(${[...ARABIC.slice(0, i), i === ARABIC.length - 1 ? '$1' : folder].join('|')})/`,
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...englishRules,
    ...arabicRules,
    {
      name: 'every-room-is-on-the-map',
      comment: 'A folder under src/ that MAY_IMPORT does not name.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: {},
    },
    {
      name: 'web-knows-only-words',
      comment: `web/ may import only: ${WEB_MAY_IMPORT.join(', ')}. Everything else it asks the server for.`,
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|scripts|eval)/', pathNot: `^src/(${WEB_MAY_IMPORT.join('|')})` },
    },
    {
      name: 'nothing-imports-web',
      comment: 'The program hands out the built application; it does not know its sources.',
      severity: 'error',
      from: { path: '^(src|scripts|eval)/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-cycles',
      comment: 'Counts type-only imports too: a type cycle is still two files you cannot read one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'store-borrows-types-only',
      comment: 'The store implements interfaces that inquiry and names declare; it must not run their code.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(inquiry|names)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-borrows-types-only',
      comment: 'Answers are typed as inquiry and names say; what runs, runs in the workspace.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(inquiry|names|time)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-wire-needs-no-node-and-no-library',
      comment:
        'The browser application imports these types; they know the vocabulary and the answers of inquiry, nothing else.',
      severity: 'error',
      from: { path: '^src/server/wire/' },
      to: { pathNot: '^src/(server/wire|claims|inquiry|names|time)/' },
    },
    {
      name: 'only-the-cli-starts-the-server',
      comment: 'Everything else of the server is asked over HTTP.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/server/', pathNot: '^src/server/serve[.]ts$' },
    },
    {
      name: 'only-the-store-knows-sql',
      comment: 'SQL and its drivers live in one room, so that the engine can change without the others.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: ['kysely', '^(node:)?sqlite$', 'node_modules/pg/'] },
    },
    {
      name: 'a-language-model-is-loaded-only-when-asked-for',
      comment: 'What nobody asks for is not even in memory: the room is imported while the program runs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/language-model/' },
      to: { path: '^src/language-model/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'only-the-language-model-room-knows-its-protocol',
      comment: 'The words of a document leave through one door.',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: '^src/language-model/' },
      to: { path: 'node_modules/@ai-sdk/' },
    },
    {
      name: 'only-the-server-listens-and-nobody-calls',
      comment: 'The store speaks to a database through its driver, the language-model room through fetch.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises)$' },
    },
    {
      name: 'only-edge-rooms-touch-the-disk-or-the-net',
      comment: 'Pure rooms take what they need as arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(capture|store|workspace|server|cli)/' },
      to: { dependencyTypes: ['core'], path: NO_DISK },
    },
    {
      name: 'no-source-depends-on-tests',
      comment: 'Tests and evaluation know the product, never the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|eval|scripts)/' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, path: '^(src|web)/', pathNot: '[.](json|css)$' },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Every package is declared, with its reason, in docs/dependencies.md.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
    {
      name: 'web-packages-are-built-in',
      comment: 'What the browser loads is built into dist/web, so its packages are for development.',
      severity: 'error',
      from: { path: '^web/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'reachable-from-an-entry-point',
      comment: 'Dead rooms rot; delete them.',
      severity: 'error',
      from: { path: '^src/(index|cli/main)[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(index|cli/main)[.]ts$', reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
