import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type CapturedData, captureData, captureDataStream } from '../../src/capture/capture-data.ts'
import { temporaryFolder } from '../store/temporary.ts'

async function capturedLines(bytes: Uint8Array): Promise<CapturedData> {
  return await capturedBytes(bytes, 'claims.jsonl')
}

async function capturedBytes(bytes: Uint8Array, name: string): Promise<CapturedData> {
  const data = await captureDataStream(Readable.from([bytes]), name)
  if ('fault' in data) throw data.fault
  return data
}

describe('a file of data', () => {
  it('is its own text, with what the sidecar beside it says', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'groups.csv')
    writeFileSync(path, '\ufeffgroup_id,name\r\n1,Día\r\n')
    writeFileSync(join(folder, 'documents.jsonl'), '{"file":"groups.csv","publisher":"Example","published":"2019"}\n')
    const data = await captureData(path)
    if ('fault' in data) throw data.fault
    expect([...data.parts()]).toMatchObject([{ text: 'group_id,name\r\n1,Día\r\n', firstLine: 1, whole: true }])
    expect(data).toMatchObject({ kind: 'table', told: { publisher: 'Example', published: '2019' }, notes: [] })
  })

  it('may be in windows-1252, which is noted', async () => {
    const text = 'group_id,name\n1,Frères de la Vallée et la Résistance\n2,Unité Générale de la Frontière\n'
    const { parts, notes } = await capturedBytes(Buffer.from(text, 'latin1'), 'a.csv')
    expect([...parts()].map((part) => part.text)).toEqual([text])
    expect(notes).toEqual(['read as windows-1252, guessed from the frequency of its letters'])
  })

  it('with too few words to tell its encoding is taken for that of spreadsheets, which is noted', async () => {
    const bytes = Buffer.from('ActorId,NameData\n1,Frönt of Valland\n', 'latin1')
    const { parts, notes } = await capturedBytes(bytes, 'a.csv')
    expect([...parts()].map((part) => part.text)).toEqual(['ActorId,NameData\n1,Frönt of Valland\n'])
    expect(notes).toEqual(['read as windows-1252, the encoding of spreadsheets: look at its accents'])
  })

  it('that is not there, a folder or empty is a fault', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'empty.csv'), '')
    const codes = await Promise.all(
      ['none.csv', '.', 'empty.csv'].map(async (name) => {
        const data = await captureData(join(folder, name))
        return 'fault' in data ? data.fault.code : 'captured'
      }),
    )
    expect(codes).toEqual(['unreadable', 'unreadable', 'empty'])
  })

  it('of many lines is cut between them, and nothing is lost', async () => {
    const line = `{"id":"é${'x'.repeat(1000)}"}\n`
    const bytes = Buffer.from(line.repeat(20_000))
    const data = await capturedLines(bytes)
    const parts = [...data.parts()]
    expect(data.kind).toBe('lines')
    expect(parts.length).toBeGreaterThan(1)
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true)
    let lines = 1
    for (const { text, firstLine, whole } of parts) {
      expect({ firstLine, whole, starts: text.startsWith('{"id"') }).toEqual({
        firstLine: lines,
        whole: false,
        starts: true,
      })
      lines += text.split('\n').length - 1
    }
  })
})
