import { expect, test } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'

/** The claims of a text, one to a line: subject, predicate, object, time. */
function claimsOf(text: string, language: string): string[] {
  const { claims } = readDocument({ id: 'src_0', title: null, publisher: null, published: null, language, text })
  return claims.map(({ subject, predicate, object, valid }) => {
    const told = object === null ? '' : 'id' in object ? object.name : 'value' in object ? object.value : ''
    return [subject.name, predicate, told, valid ?? ''].join(' | ')
  })
}

const LEADERS = `Karsan Front

The Karsan Front is an armed group in Norland.

Leadership
- Adem Besar Karu (1994 to 2001): Karu founded the front. He was killed in Delva in 2001.
- Ilan Besar Karu (2001 to 2006): A brother of Adem. He moved to Tesh and was arrested in 2006.
`

test('what stands behind an entry of a list is told of whom the entry names, of brothers too', () => {
  const claims = claimsOf(LEADERS, 'en')
  expect(claims).toContain('Adem Besar Karu | leader_of | Karsan Front | 1994/2001')
  expect(claims).toContain('Adem Besar Karu | founder_of | Karsan Front | ')
  expect(claims).toContain('Adem Besar Karu | status | killed | 2001')
  expect(claims).toContain('Ilan Besar Karu | leader_of | Karsan Front | 2001/2006')
  expect(claims).toContain('Ilan Besar Karu | status | captured | 2006')
})

test('a dated deed under a heading that is a key is prose', () => {
  const text = `Karsan Front\n\nThe Karsan Front is an armed group in Norland.\n\nMajor attacks\n- 3 March 1995: The front raided a barracks in Delva (4 killed).\n`
  expect(claimsOf(text, 'en')).toContain('Karsan Front | perpetrator_of | raid on a barracks in Delva | 1995-03-03')
})

test('the first sentence of a life has its title in full', () => {
  const text = `Adem Karu\n\nAdem Karu Mahat (born 1978) is a warlord who has led the Karsan Front since 2014. After the Dawn Movement was dissolved by Timo Lasko in 2013, he joined the Tesh Brigade. In 2016 Adem Karu was arrested.\n`
  const claims = claimsOf(text, 'en')
  expect(claims).toContain('Adem Karu Mahat | leader_of | Karsan Front | 2014/..')
  expect(claims).toContain('Adem Karu Mahat | member_of | Tesh Brigade | 2013')
  expect(claims).toContain('Adem Karu Mahat | status | captured | 2016')
})
