/** How fast the models of names are loaded, and how fast they tag. */
import { fileURLToPath } from 'node:url'
import { captureFile } from '../../src/capture/capture.ts'
import { listFiles } from '../../src/capture/list-files.ts'
import { loadTagger } from '../../src/reading/models/load.ts'
import { sentencesOf } from '../../src/text/sentences.ts'
import { type Token, tokensOf } from '../../src/text/tokens.ts'

const FOLDERS = [new URL('../../samples', import.meta.url), new URL('../corpus', import.meta.url)]
/** Turkish samples are few: these sentences are said again and again. */
const TURKISH =
  "Sözcü, Ankara'daki toplantıdan sonra İstanbul Üniversitesi'ne gitti. Komutan Ali Demir Halep'te yaralandı."
const TOKENS = 400_000

export async function benchTagging(): Promise<void> {
  const texts = await textsByLanguage()
  for (const [language, own] of texts) {
    const start = performance.now()
    const tagger = await loadTagger(language)
    if (tagger === undefined) continue
    print(`${language}: loading the model`, `${(performance.now() - start).toFixed(0)} ms`)
    const documents = own.map(sentencesIn)
    for (const document of documents) tagger.tag(document)
    const all = documents.flat(2).length
    const rounds = Math.ceil(TOKENS / all)
    const from = performance.now()
    for (let round = 0; round < rounds; round++) for (const document of documents) tagger.tag(document)
    const seconds = (performance.now() - from) / 1000
    print(
      `${language}: tagging ${all} tokens ${rounds} times`,
      `${((all * rounds) / seconds / 1000).toFixed(0)},000 tokens/s`,
    )
  }
}

async function textsByLanguage(): Promise<Map<string, string[]>> {
  const texts = new Map([['tr', [TURKISH]]])
  for (const folder of FOLDERS) {
    for (const file of (await listFiles([fileURLToPath(folder)])).files) {
      for await (const item of captureFile(file)) {
        if ('fault' in item) continue
        const language = item.source.language.slice(0, 2)
        texts.set(language, [...(texts.get(language) ?? []), item.source.text])
      }
    }
  }
  return texts
}

function sentencesIn(text: string): Token[][] {
  return sentencesOf(text).map(([start, end]) => tokensOf(text, start, end))
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(56)} ${figure.padStart(20)}`)
}
