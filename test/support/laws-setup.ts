import fc from 'fast-check'

/**
 * Before each file of tests: laws are tried with the same made-up inputs in every run, so that a change fails for what
 * it does and never by chance. `STEMMA_LAWS_SEED` names other inputs, by a number; "random" takes new ones each time.
 */
const asked = process.env['STEMMA_LAWS_SEED'] ?? '1'
if (asked !== 'random') {
  const seed = Number(asked)
  if (!Number.isInteger(seed)) throw new TypeError(`STEMMA_LAWS_SEED: "${asked}" is no whole number and not "random"`)
  fc.configureGlobal({ seed })
}
