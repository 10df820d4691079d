import { type Literal, literal, type NamedNode, namedNode, quad, Store } from 'oxigraph'
import type { Archive } from './archive.ts'
import { type Engine, type When, walking } from './engine.ts'
import { rowsOf } from './rows.ts'

const XSD_INTEGER = namedNode('http://www.w3.org/2001/XMLSchema#integer')
const term = (name: string): NamedNode => namedNode(`urn:x:${name}`)
const number = (value: number): Literal => literal(String(value), XSD_INTEGER)

/** Oxigraph, each claim a node of its own, as one must where a claim has a time and a voice. */
export function oxigraphEngine(archive: Archive): Engine {
  const store = new Store()
  let id = 0
  for (const row of rowsOf(archive)) {
    id += 1
    const claim = term(`c${id}`)
    store.add(quad(claim, term('subject'), term(`e${row.subject}`)))
    store.add(quad(claim, term('predicate'), term(`p${row.predicate}`)))
    store.add(quad(claim, term('object'), term(`e${row.object}`)))
    store.add(quad(claim, term('first'), number(row.from)))
    store.add(quad(claim, term('last'), number(row.to)))
    store.add(quad(claim, term('told'), number(row.told)))
    store.add(quad(claim, term('factuality'), number(row.factuality)))
  }
  const bindings = (sql: string, name: string): readonly string[] => {
    const found = store.query(`prefix : <urn:x:> ${sql}`) as readonly Map<string, { readonly value: string }>[]
    return found.map((row) => row.get(name)?.value ?? '')
  }
  const list = (entities: Iterable<number>) => [...entities].map((entity) => `:e${entity}`).join(' ')
  return walking({
    name: 'Oxigraph',
    neighbours: async (entities, when) => {
      const values = list(entities)
      const sides = [
        `values ?e { ${values} } ?c :subject ?e; :object ?x`,
        `values ?e { ${values} } ?c :object ?e; :subject ?x`,
      ]
      const found = sides.flatMap((side) => bindings(`select distinct ?x { ${side} . ${valid(when)} }`, 'x'))
      return found.map((iri) => Number(iri.slice('urn:x:e'.length)))
    },
    among: async (entities, when) => {
      const values = list(entities)
      return Number(
        bindings(
          `select (count(*) as ?n) { select distinct ?s ?p ?o { values ?s { ${values} } ?c :subject ?s; :object ?o; :predicate ?p .
            values ?o { ${values} } ${valid(when)} } }`,
          'n',
        )[0],
      )
    },
    whole: async (when) =>
      Number(
        bindings(
          `select (count(*) as ?n) { select distinct ?s ?p ?o { ?c :subject ?s; :object ?o; :predicate ?p . ${valid(when)} } }`,
          'n',
        )[0],
      ),
    diff: async (entities, one, other, known) => {
      const values = list(entities)
      return Number(
        bindings(
          `select (count(*) as ?n) { { select ?s ?p ?o (max(if(?first <= ${one} && ?last >= ${one}, 1, 0)) as ?a)
            (max(if(?first <= ${other} && ?last >= ${other}, 1, 0)) as ?b) { values ?s { ${values} }
            ?c :subject ?s; :object ?o; :predicate ?p; :first ?first; :last ?last; :told ?told; :factuality ?f .
            values ?o { ${values} } filter(?told <= ${known} && ?f < 2) } group by ?s ?p ?o } filter(?a != ?b) }`,
          'n',
        )[0],
      )
    },
    close: async () => {},
  })
}

function valid({ at, known }: When): string {
  return `?c :first ?first; :last ?last; :told ?told; :factuality ?f
    filter(?first <= ${at} && ?last >= ${at} && ?told <= ${known} && ?f < 2)`
}
