/** Who the program's own judgements are by; nobody else may bear this name. */
export const MACHINE = 'stemma'
