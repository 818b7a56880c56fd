/** Word writes its own clock's time and calls it UTC; without a zone it is taken the same way. `day` where there is none. */
export function instant(date: string | undefined, day: string): string {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})/.exec(date ?? '')?.[1]
  return found === undefined ? `${day}T00:00:00Z` : `${found}Z`
}
