/** English month names in order. The table is ours and not the machine's, so that the same date gives the same bytes everywhere. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
