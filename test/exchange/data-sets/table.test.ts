import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/claims/claim.ts'
import { standsIn } from '../../../src/claims/evidence.ts'
import { checkClaim } from '../../../src/claims/validate.ts'
import { namesIn, readTable, tableIn } from '../../../src/exchange/data-sets/table.ts'

const GROUPS = `group_id,name,
9,Red Valley Brigades,
21,Northern Tide ,
-99,Coast Defence,
42,,
`
const RELATIONS = `Exported for the map

unique_id,type,group1_id,group2_id,date,description,group1_name,group2_name
1,riv,9,21,2/18/10,"They fought,
at the \\"old\\" bridge.",Red Valley Brigades,Northern Tide
2,all,9,33,2005-00-00,it\\'s an alliance,,
3,spl,21,40,2014-02-00,left,Northern Tide,Dawn Faction
4,war,9,21,,,Red Valley Brigades,Northern Tide
5,mer,-99,21,2011-13-00,,Coast Defence,Northern Tide
6,aff,77,21,1/1/95,,,Northern Tide
7,aff,9,9,,,Red Valley Brigades,Red Valley Brigades
8,aff,9
`
const ACTORS = `ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,Org,Splinter,NamePrev,ActorIdPrev,Location
101,FVL,FVL,Frente del Valle Libre,Free Valley Front,0,,1,0,,,Valland
102,FVL-R,FVL-S,,Free Valley Front - South,1,FVL-R,1,1,FVL,101,"Valland, Costa Norte"
x,Nobody,,,,,,,,,,
103,,,,,,,,,,,
`

function read(text: string, names: ReadonlyMap<string, string> = new Map()) {
  const table = tableIn(text)
  if (table === undefined) throw new Error('no table')
  return readTable(text, table, { source: 'src_test', published: '2019', names, extractor: table.format.extractor })
}

function said({ subject, predicate, object, valid, qualifiers }: Claim): string {
  const end = object === null ? '' : 'id' in object ? object.name : 'value' in object ? String(object.value) : ''
  const more = [...Object.values(qualifiers), ...(valid === null ? [] : [valid])]
  return `${subject.name} ${predicate} ${end}${more.length === 0 ? '' : ` [${more.join(' ')}]`}`
}

describe('Mapping Militants', () => {
  it('a key of groups gives each its name', () => {
    const { rows, claims, repaired, refused } = read(GROUPS)
    expect(claims.map(said)).toEqual([
      'Red Valley Brigades name Red Valley Brigades [primary]',
      'Northern Tide name Northern Tide [primary]',
      'Coast Defence name Coast Defence [primary]',
    ])
    expect(repaired.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '3 white space',
      '4 a placeholder for an id: known by its name',
    ])
    expect({ rows, refused }).toEqual({ rows: 4, refused: [{ line: 5, reason: 'the group has no name' }] })
  })

  it('relations are dated as far as they are, and read in their direction', () => {
    const { claims, refused, repaired, notes } = read(
      RELATIONS,
      new Map([
        ['Mapping Militants group 9', 'Red Valley Brigades'],
        ['Mapping Militants group 33', 'Dawn'],
      ]),
    )
    expect(claims.map(said)).toEqual([
      'Red Valley Brigades opposed_to Northern Tide [2010-02-18/]',
      'Red Valley Brigades allied_with Dawn [2005/]',
      'Dawn Faction split_from Northern Tide [2014-02]',
    ])
    expect(refused).toEqual([
      { line: 8, reason: 'type "war" is not one of all, riv, aff, spl, mer' },
      { line: 9, reason: 'there is no month 13' },
      { line: 10, reason: 'group 77 has no name here: import the list of groups in the same command' },
      { line: 11, reason: 'it relates a group to itself' },
      { line: 12, reason: 'it has 3 cells, and there are 8 columns' },
    ])
    expect(repaired).toEqual([
      { line: 4, field: 'date', what: 'the century of the year 10', from: '2/18/10', to: '2010-02-18' },
    ])
    expect(notes).toEqual([
      'the lines before line 3, which names the columns, are not read',
      'rows whose running text has encoding glitches, left in the evidence as captured: 1',
    ])
  })

  it('a list of groups gives names to other files', () => {
    const table = tableIn(GROUPS)
    const scope = { source: '', published: null, names: new Map(), extractor: '' }
    expect(table === undefined ? [] : [...namesIn(GROUPS, table, scope)]).toEqual([
      ['Mapping Militants group 9', 'Red Valley Brigades'],
      ['Mapping Militants group 21', 'Northern Tide'],
    ])
  })

  it('the same group is the same entity in every row', () => {
    const [rivalry, alliance] = read(
      RELATIONS,
      new Map([
        ['Mapping Militants group 33', 'Dawn'],
        ['Mapping Militants group 9', 'Red Valley Brigades'],
      ]),
    ).claims
    expect(rivalry?.subject.id).toBe(alliance?.subject.id)
  })
})

describe('the actors of UCDP', () => {
  it('have their names, whom they split from, and where they are active', () => {
    const { claims, refused, notes } = read(ACTORS)
    expect(claims.map(said)).toEqual([
      'FVL name FVL [primary]',
      'FVL name Frente del Valle Libre [alias]',
      'FVL name Free Valley Front [alias en]',
      'FVL area_of_operation Valland',
      'FVL-R name FVL-R [primary]',
      'FVL-R name FVL-S [former]',
      'FVL-R name Free Valley Front - South [former en]',
      'FVL-R split_from FVL',
      'FVL-R area_of_operation Valland',
      'FVL-R area_of_operation Costa Norte',
    ])
    expect(refused).toEqual([
      { line: 4, reason: 'ActorId "x" is not a number' },
      { line: 5, reason: 'actor 103 has no name' },
    ])
    expect(notes).toEqual(['columns that nothing is drawn from: Org'])
  })
})

describe('a splinter of UCDP', () => {
  const HEADER = 'ActorId,NameData,Splinter,NamePrev,ActorIdPrev\n'
  const parents = (row: string, names: ReadonlyMap<string, string> = new Map()) => {
    const { claims, repaired } = read(HEADER + row, names)
    const split = claims.filter(({ predicate }) => predicate === 'split_from')
    return [split.map(said), repaired.map(({ what, from }) => `${what}: ${from}`)]
  }

  it.each([
    ['5,New Tide,1,"Tide, Dawn","1, 2"', ['New Tide split_from Tide', 'New Tide split_from Dawn'], []],
    ['5,New Tide,1,"Front for Land, Bread",1', ['New Tide split_from Front for Land, Bread'], []],
    ['5,New Tide,1,"Land, Bread, Dawn","1, 2"', [], ['1', '2']],
    ['5,New Tide,0,Tide,1', [], []],
    ['5,New Tide,1,New Tide,5', [], []],
  ])('%s', (row, splits, unnamed) => {
    const what = 'an actor without a name, from which a split is left out'
    expect(parents(row)).toEqual([splits, unnamed.map((id) => `${what}: ${id}`)])
  })

  it('takes the names of its parents from their own rows', () => {
    const names = new Map([
      ['UCDP actor 1', 'Land, Bread'],
      ['UCDP actor 2', 'Dawn'],
    ])
    expect(parents('5,New Tide,1,"Land, Bread, Dawn","1, 2"', names)[0]).toEqual([
      'New Tide split_from Land, Bread',
      'New Tide split_from Dawn',
    ])
  })
})

describe('every table', () => {
  it.each([
    ['group_id;name\n1;Dawn', 'mmp-groups'],
    ['ActorID\tName\tNameFull\n1\tDawn\tDawn Front', 'ucdp-actors'],
    ['id,name\n1,Dawn', undefined],
    ['', undefined],
  ])('is told by its columns: %j', (text, id) => expect(tableIn(text)?.format.id).toBe(id))

  const cell = fc.oneof(
    fc.constantFrom('9', '21', '-99', 'all', 'mer', '2005-00-00', '1/1/99', 'Dawn', '', '1', 'Ã©', '"', 'a,b', 'x\ny'),
    fc.string(),
  )
  const quoted = (it: string) => `"${it.replaceAll('"', '""')}"`
  const headers = fc.constantFrom(
    ...[GROUPS, RELATIONS.slice(RELATIONS.indexOf('unique')), ACTORS].map((it) => it.split('\n')[0] ?? ''),
  )
  const any = fc.tuple(headers, fc.array(fc.array(cell, { maxLength: 9 }))).map(([header, rows]) => {
    return [header, ...rows.map((row) => row.map((it) => (/^[\w/-]*$/.test(it) ? it : quoted(it))).join(','))].join(
      '\n',
    )
  })

  it('gives claims that keep the contract, each with its row as evidence; every row is read or refused', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { rows, claims, refused } = read(text)
        const evident = new Set(claims.flatMap(({ evidence }) => evidence.map(({ start }) => start)))
        for (const claim of claims) {
          expect(checkClaim(claim).fault).toBeUndefined()
          for (const span of claim.evidence) expect(standsIn(text, span)).toBe(true)
        }
        expect(evident.size + refused.length).toBe(rows)
      }),
    )
  })
})
