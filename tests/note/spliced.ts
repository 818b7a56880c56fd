/** The list with `remove` items at `at` replaced by others; the list itself stays as it is. */
export const spliced = <T>(list: readonly T[], at: number, remove: number, ...put: T[]): T[] => [
  ...list.slice(0, at),
  ...put,
  ...list.slice(at + remove),
]
