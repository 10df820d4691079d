const APPARATUS = new Set(
  [
    'see also|references|notes|external links|further reading|bibliography|sources|footnotes|citations|works cited',
    'notes and references|references and notes|gallery|explanatory notes|notelist',
    'انظر أيضا|انظر أيضًا|انظر ايضا|طالع أيضا|طالع أيضًا|مراجع|المراجع|مصادر|المصادر|وصلات خارجية|هوامش|ملاحظات|روابط خارجية',
    'kaynakça|ayrıca bakınız|dış bağlantılar|notlar|kaynaklar|konuyla ilgili yayınlar',
  ]
    .join('|')
    .split('|'),
)

/** Pieces of a page without the sections of its apparatus and what is under them. */
export function withoutApparatus<
  Part extends { readonly kind: string; readonly text: string; readonly level?: number },
>(pieces: readonly Part[]): Part[] {
  const kept: Part[] = []
  let skipping: number | undefined
  for (const piece of pieces) {
    const level = piece.level ?? 1
    if (piece.kind === 'heading' && skipping !== undefined && level <= skipping) skipping = undefined
    if (piece.kind === 'heading' && skipping === undefined && isApparatus(piece.text)) skipping = level
    if (skipping === undefined) kept.push(piece)
  }
  return kept
}

/** Whether a heading opens the apparatus of an encyclopedia page: references, links, see also. */
function isApparatus(heading: string): boolean {
  return APPARATUS.has(heading.toLowerCase().replace(/\s+/g, ' ').trim())
}
