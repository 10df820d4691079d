const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    bull: '•',
    middot: '·',
    times: '×',
    deg: '°',
    copy: '©',
    reg: '®',
    euro: '€',
    pound: '£',
    sect: '§',
    shy: '',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    ccedil: 'ç',
    Ccedil: 'Ç',
    ouml: 'ö',
    Ouml: 'Ö',
    uuml: 'ü',
    Uuml: 'Ü',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    acirc: 'â',
    icirc: 'î',
    ucirc: 'û',
  }),
)
const LAST_CODE_POINT = 0x10ffff

/** Resolves numeric character references and the named ones that prose uses; others stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED.get(name) ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code < 32 || code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff) ? ' ' : String.fromCodePoint(code)
  })
}
