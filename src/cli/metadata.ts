import type { SourceMetadata } from '../claims/source.ts'
import { type Invocation, textOption } from './invocation.ts'

/** What was typed about the documents; it wins over what they say themselves. */
export function metadataOptions(invocation: Invocation): Partial<SourceMetadata> {
  const language = textOption(invocation, 'language')
  const published = textOption(invocation, 'published')
  const publisher = textOption(invocation, 'publisher')
  return {
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  }
}
