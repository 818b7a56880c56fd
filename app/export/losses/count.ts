/** `1 open comment`, `3 open comments`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** What is lost, and what is done instead: two whole phrases. */
export type Told = readonly [what: string, instead: string]
