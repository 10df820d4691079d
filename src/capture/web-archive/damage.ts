/** What is wrong with bytes of a web archive, in words; whoever knows where they stand makes a refusal of it. */
export class Damage extends Error {}
