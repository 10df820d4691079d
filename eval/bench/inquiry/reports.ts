import type { NewEntry } from '../../../src/store/entry.ts'
import { isoOf } from '../../../src/time/day.ts'
import { CLAIMS_OF_DOCUMENT, FIRST_DAY, LAST_DAY, randomFrom } from './archive.ts'
import { documentEntry, type Named, type Said } from './store-load.ts'

const TOWNS = [
  ...['Aleppo', 'Homs', 'Hama', 'Latakia', 'Damascus', 'Manbij', 'Palmyra', 'Idlib', 'Mosul', 'Kirkuk', 'Tikrit'],
  ...['Baghdad', 'Basra', 'Ramadi', 'Fallujah', 'Erbil', 'Beirut', 'Sidon', 'Baalbek', 'Amman', 'Gaziantep', 'Antakya'],
  ...['Aden', 'Sanaa', 'Mukalla', 'Taiz', 'Tripoli', 'Benghazi', 'Misrata', 'Kandahar', 'Kunduz', 'Peshawar', 'Quetta'],
  ...['Mogadishu', 'Kismayo', 'Maiduguri', 'Gao', 'Kidal', 'Timbuktu', 'Zamboanga', 'Marawi', 'Grozny', 'Nazran'],
]
const CLAIMS_OF_EVENT = 3

/** Documents that tell of attacks in towns that a map knows, so many claims in all: who, where and when. */
export function* reportsOf(claims: number): Generator<NewEntry> {
  const random = randomFrom(7)
  const eventsOfDocument = Math.floor(CLAIMS_OF_DOCUMENT / CLAIMS_OF_EVENT)
  for (let event = 0; event * CLAIMS_OF_EVENT < claims; event += eventsOfDocument) {
    const day = Math.floor(FIRST_DAY + (LAST_DAY - FIRST_DAY) * random())
    const events = Array.from({ length: eventsOfDocument }, (_, place) => event + place)
    const said = events.flatMap((number) => attack(number, isoOf(day), random))
    yield documentEntry({ number: 1_000_000_000 + event, published: isoOf(day + 1), said })
  }
}

function attack(number: number, valid: string, random: () => number): readonly Said[] {
  const town = TOWNS[Math.floor(random() * TOWNS.length)] ?? ''
  const event: Named = { type: 'event', name: `attack ${number} in ${town}` }
  const group: Named = { type: 'organization', name: `Group ${Math.floor(random() * 1000)}` }
  const place: Named = { type: 'place', name: town }
  const sentence = `${group.name} carried out ${event.name} on ${valid}.`
  const shared = { valid, factuality: 'asserted', sentence } as const
  return [
    { ...shared, subject: group, predicate: 'perpetrator_of', object: event },
    { ...shared, subject: event, predicate: 'location', object: place },
    { ...shared, subject: event, predicate: 'occurred', object: null },
  ]
}
