import type { Shell } from './shell.ts'

/** Shows how much of a document has been read, for who waits for a long one. */
export function shareRead({ progress }: Pick<Shell, 'progress'>): (document: string, share: number) => void {
  return (document, share) => progress(`${document}: ${Math.floor(share * 100)} % read`)
}
