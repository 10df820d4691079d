import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { EntityType } from '../../src/claims/entity.ts'
import { compare } from './name.ts'

interface Row {
  readonly left: string
  readonly right: string
  readonly type: EntityType
  readonly decision: 'same' | 'unsure' | 'none'
}

const folder = new URL('./corpus/', import.meta.url)

describe.each(readdirSync(folder))('%s', (file) => {
  const rows: readonly Row[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  test.each(rows)('$left ~ $right: $decision', ({ left, right, type, decision }) => {
    const there = compare(left, right, type)
    const back = compare(right, left, type)
    expect(there.decision, there.explain().join('; ')).toBe(decision)
    expect([back.decision, back.score]).toEqual([there.decision, there.score])
  })
})
