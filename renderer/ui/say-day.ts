const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** Today, Yesterday or 24 Nov; with the year when it is another one. */
export function sayDay(iso: string, now = new Date()): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  const dayOf = (d: Date) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime()
  const days = Math.round((dayOf(now) - dayOf(then)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const year = then.getFullYear() === now.getFullYear() ? '' : ` ${then.getFullYear()}`
  return `${then.getDate()} ${MONTHS[then.getMonth()]}${year}`
}

/** 14:05, by this machine's clock. */
export function sayHour(iso: string): string {
  const then = new Date(iso)
  return Number.isNaN(then.getTime()) ? '' : `${two(then.getHours())}:${two(then.getMinutes())}`
}

/** 24 Nov 2026 14:05, for what is read on another day. */
export function sayInstant(iso: string): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  return `${then.getDate()} ${MONTHS[then.getMonth()]} ${then.getFullYear()} ${sayHour(iso)}`
}

/** Today 14:05 or 24 Nov 14:05. */
export function sayTime(iso: string, now = new Date()): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  return `${sayDay(iso, now)} ${sayHour(iso)}`
}
