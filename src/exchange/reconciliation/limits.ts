/** The most queries that are answered at once; the manifest says so. */
export const MOST_QUERIES = 50
/** The most candidates for one query, however many are asked for. */
export const MOST_CANDIDATES = 20
/** How many candidates a query gets that does not say. */
export const USUAL_CANDIDATES = 10
/** The longest batch, in UTF-16 code units. */
export const LONGEST_BATCH = 1_000_000
/** The longest name, and the longest of all other words of a query. */
export const LONGEST_WORDS = 500
/** The most properties of a query, values of a property, and types. */
export const MOST_PARTS = 20
/** How many suggestions are given at once. */
export const PAGE = 20
