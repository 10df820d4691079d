import { isRole } from '../../page.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { enterOrganisation, headOf, type Memory } from './memory.ts'
import { learnPerson } from './persons.ts'

/** The figures that the infobox has named: the prose speaks of them by the same names, and by shorter ones. */
export function learnInfobox(memory: Memory): void {
  for (const figure of memory.page.cast.figures()) {
    const head = headOf(figure.founded)
    if (figure.type === 'organization' && !LATIN.test(figure.founded))
      enterOrganisation(memory, figure.founded, ORGANISATION_HEADS.get(head) ?? 'f', figure.described)
    if (figure.type === 'person' && !LATIN.test(figure.founded)) learnPerson(memory, figure, figure.founded)
  }
  for (const { subject, predicate, object } of memory.page.proposals)
    if (predicate === 'leader_of' && isRole(object)) memory.offices.set(subject.figure, object.figure)
}

const LATIN = /\p{Script=Latin}/u
