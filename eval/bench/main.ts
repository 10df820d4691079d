/**
 * How fast it is: `npm run bench` for all, `npm run bench -- inquiry` for one part. Prints figures and asserts nothing; run
 * it on a quiet machine, twice.
 */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: async () => await import('./reading.ts'),
  names: async () => await (await import('./names.ts')).benchNames(),
  search: async () => await (await import('./search.ts')).benchSearch(),
  inquiry: async () => await (await import('./inquiry.ts')).benchInquiry(),
  server: async () => await (await import('./server.ts')).benchServer(),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => PARTS[name] === undefined)
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`)
  process.exitCode = 2
} else {
  for (const name of asked.length === 0 ? Object.keys(PARTS) : asked) await PARTS[name]?.()
}
