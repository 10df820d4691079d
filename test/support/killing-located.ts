import type { ClaimRequest } from '../../src/server/wire/claims.ts'
import { answerOf, idOf } from './answers.ts'

const REPORT = 'Rebel group says it killed leader of pro-government militia'
const WHERE = 'Latakia Governorate'

/** Marks in the samples where the false report says that its killing took place, as a researcher would. */
export async function locateKilling(address: string): Promise<void> {
  const source = await idOf(address, '/sources', REPORT)
  const { text } = await answerOf<'/sources/{id}/text'>(address, `/sources/${source}/text`)
  const start = text.indexOf(WHERE)
  const claim: ClaimRequest = {
    source,
    evidence: [{ start, end: start + WHERE.length }],
    subject: { entity: await idOf(address, '/who?q=killing%20of%20Mihrac%20Ural', 'killing of Mihrac Ural') },
    predicate: 'location',
    object: { entity: await idOf(address, `/who?q=${encodeURIComponent(WHERE)}`, WHERE) },
    factuality: 'alleged',
  }
  const response = await fetch(`${address}/api/v1/claims`, {
    method: 'POST',
    headers: { 'stemma-request': '1', 'content-type': 'application/json' },
    body: JSON.stringify(claim),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
}
