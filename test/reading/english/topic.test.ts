import { describe, expect, it } from 'vitest'
import { isEntityReference } from '../../../src/claims/claim.ts'
import { readDocument } from '../../../src/reading/read.ts'

/** Who is told to lead what, in a text without an infobox. */
function leadersIn(text: string, title: string | null = null): readonly string[] {
  const { claims } = readDocument({ id: 'src_test', text, language: 'en', title, publisher: null, published: null })
  return claims.flatMap(({ subject, predicate, object }) =>
    predicate === 'leader_of' && object !== null && isEntityReference(object)
      ? [`${subject.name}: ${object.name}`]
      : [],
  )
}

/** A later paragraph names another group, which stands nearer to "the militia". */
const LATER = '\n\nThe Coast Army withdrew in 2015.\n\nVillagers fled. The militia is led by Omar Haddad.'

describe('what an English text without an infobox is about', () => {
  it('is whom its first sentence defines as a group', () => {
    expect(leadersIn(`The Northern Falcons is a militia in Sarmin.${LATER}`)).toEqual(['Omar Haddad: Northern Falcons'])
  })

  it('is whom its title names', () => {
    const text = `The Northern Falcons fought in Sarmin in 2014.${LATER}`
    expect(leadersIn(text, 'Northern Falcons')).toEqual(['Omar Haddad: Northern Falcons'])
    expect(leadersIn(`Northern Falcons\n\n${text}`)).toEqual(['Omar Haddad: Northern Falcons'])
  })

  it('is whom its title names, though it looks like a person, when the text says that it is a group', () => {
    const named = '= Omar Haddadi =\n\nOmar Haddadi, also the Northern Army – Unity, is a Ruritanian militia.'
    expect(leadersIn(named + LATER)).toEqual(['Omar Haddad: Omar Haddadi'])
    const person = '= Omar Haddadi =\n\nOmar Haddadi is a Ruritanian guerrilla leader.'
    expect(leadersIn(person + LATER)).toEqual(['Omar Haddad: Coast Army'])
  })

  it('is nobody whom the first sentence only names, or says to be no group', () => {
    for (const first of ['The Northern Falcons fought in Sarmin in 2014.', 'The Northern Falcons is not a militia.']) {
      expect(leadersIn(first + LATER)).toEqual(['Omar Haddad: Coast Army'])
    }
  })
})

describe('a list of groups', () => {
  const list = [
    'Several groups hold the coast.',
    'Northern Falcons',
    'The Northern Falcons is a militia. The group is led by Omar Haddad.',
    '-- Coast Army (CA)',
    'The group was founded in 1995. It is led by Ali Sula.',
  ]

  it('tells of each under the heading that is its name', () => {
    expect(leadersIn(list.join('\n\n'))).toEqual(['Omar Haddad: Northern Falcons', 'Ali Sula: Coast Army'])
  })

  it('is none where the text is about one group', () => {
    const about = ['The Northern Falcons is a militia in Sarmin.', ...list.slice(3)].join('\n\n')
    expect(leadersIn(about)).toEqual(['Ali Sula: Northern Falcons'])
  })
})

describe('an entry in a section on leaders', () => {
  it('tells how long each has led, and is nobody speaking', () => {
    const text = [
      '= Northern Falcons =\n\nThe Northern Falcons is a militia.\n\n== Leadership ==',
      'Omar Haddad (2015 to present): Haddad is a preacher.',
      'Ali Sula (unknown to November 2010): Sula was a colonel.',
      '- Jean Karam (2005–2010): Karam was killed in 2010.',
    ].join('\n\n')
    const { claims } = readDocument({
      id: 'src_test',
      text,
      language: 'en',
      title: null,
      publisher: null,
      published: null,
    })
    expect(
      claims.flatMap(({ subject, predicate, valid, attribution }) =>
        predicate === 'leader_of' ? [[subject.name, valid, attribution.length]] : [],
      ),
    ).toEqual([
      ['Omar Haddad', '2015/..', 0],
      ['Ali Sula', '/2010-11', 0],
      ['Jean Karam', '2005/2010', 0],
    ])
  })
})

describe('a title that asks about a group', () => {
  it('tells whom the text is about', () => {
    const text =
      "What is the Lions' Nest, the new group in Boga?\n\nMembers have come from the Red Front. It is led by Omar Haddad."
    expect(leadersIn(text)).toEqual(["Omar Haddad: Lions' Nest"])
  })
})

describe('the life of a person', () => {
  it('goes on about that person where others act on him or her', () => {
    const life = 'Omar Talu was a Ruritanian rebel who led the Red Brigade. In 1998 Salim Haddad made him his deputy.'
    expect(leadersIn(`${life} In 2002 he was named commander of the Northern Front.`)).toEqual([
      'Omar Talu: Red Brigade',
      'Omar Talu: Red Brigade',
      'Omar Talu: Northern Front',
    ])
  })
})

describe('a statement', () => {
  it('means by "we" and "our" the body that issues it, but not in the words of others', () => {
    const opening = 'The Northern Falcons (NF) inform national opinion of the following.'
    expect(leadersIn(`${opening} We mourn our commander, Omar Haddad.`)).toEqual(['Omar Haddad: Northern Falcons'])
    const titled = 'Statement of the Northern Falcons on the events in Sarmin\n\nWe mourn our commander, Omar Haddad.'
    expect(leadersIn(titled)).toEqual(['Omar Haddad: Northern Falcons'])
    expect(leadersIn('We, the General Command of the Northern Falcons, mourn our commander, Omar Haddad.')).toEqual([
      'Omar Haddad: Northern Falcons',
    ])
    expect(
      leadersIn('The Northern Falcons attacked Sarmin. "We lost our commander, Omar Haddad," a man said.'),
    ).toEqual([])
  })

  it('is issued by the body that the lines above it name, whatever their letters', () => {
    const mourning = 'We mourn our commander, Omar Haddad.'
    expect(leadersIn(`STATEMENT BY THE RED FALCONS\n\n${mourning}`)).toEqual(['Omar Haddad: RED FALCONS'])
    expect(leadersIn(`NORTHERN FALCONS COUNCIL\nCommuniqué No. 3\n\n${mourning}`)).toEqual([
      'Omar Haddad: NORTHERN FALCONS COUNCIL',
    ])
    const renamed = `NF-SF Press Release\n\n${mourning} We, the Northern Falcons, deny it.`
    expect(leadersIn(renamed)).toEqual(['Omar Haddad: Northern Falcons'])
  })

  it('is issued by all bodies that a shouted title names', () => {
    const title = 'JOINT STATEMENT OF THE FREEDOM OF ZENDA LEGION, THE OLAN BATTALION AND THE VOLUNTEER CORPS'
    const signed = 'Omar Haddad, commander of the Volunteer Corps'
    expect(leadersIn(`${title}\n\nWe, the Freedom of Zenda Legion, deny it.\n\n${signed}`)).toEqual([
      'Omar Haddad: Volunteer Corps',
    ])
  })

  it('is not issued by whom it calls upon', () => {
    const opening = 'In the name of God, the Compassionate, the Merciful'
    expect(leadersIn(`${opening}\n\nSTATEMENT BY THE RED FALCONS\n\nWe mourn our commander, Omar Haddad.`)).toEqual([
      'Omar Haddad: RED FALCONS',
    ])
  })

  it('is signed by who stands below his office', () => {
    const signed = 'We reject every truce.\n\nFor the Red Falcons\nThe Chairman\nOmar Haddad'
    expect(leadersIn(`STATEMENT BY THE RED FALCONS\n\n${signed}`)).toEqual(['Omar Haddad: Red Falcons'])
  })

  it('is signed for several bodies by their own', () => {
    const text =
      'Joint Statement of the Red Falcons and the Salva Front\n\nWe attacked the army.\n\nFor the Red Falcons: Omar Haddad, Commander-in-Chief\nFor the Salva Front: Ali Sula'
    expect(leadersIn(text)).toEqual(['Omar Haddad: Red Falcons'])
  })

  it('goes on in items that leave out who speaks', () => {
    const text =
      'RED FALCONS\nCommuniqué No. 3\n\nWe met in Salva.\n\n1. Condemn the killing of our brother, Colonel Ali Musa;\n\n2. Appoint Omar Haddad as commander.'
    expect(leadersIn(text)).toEqual(['Omar Haddad: RED FALCONS'])
  })

  it('tells nothing of its issuer by "its" beside "us"', () => {
    const text =
      'Statement of the Red Falcons\n\nThe Stone Battalion, which attacked us, lost its commander, Omar Haddad.'
    expect(leadersIn(text)).toEqual(['Omar Haddad: Stone Battalion'])
  })

  it('is signed in lines of their own by those who hold an office in the body', () => {
    const text =
      'Statement of the Red Falcons\n\nWe attacked the army.\n\nOmar Haddad\nCommander-in-Chief\nAli Sula, Deputy Commander'
    expect(leadersIn(text)).toEqual(['Omar Haddad: Red Falcons', 'Ali Sula: Red Falcons'])
  })
})
