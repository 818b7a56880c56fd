/**
 * Whether an item waits for a person: it was drafted from a source, which its confidence tells, or a doubt was raised
 * about it, and nobody took it as it stands.
 */
export const isUnsettled = (item: Readonly<Record<string, unknown>>): boolean =>
  item.settled === false || (item.settled === undefined && item.confidence !== undefined)
