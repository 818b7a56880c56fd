import { foldName } from '../../meeting/importers/drafting/same-name.ts'

/** What two transcriptions of one name share: Zelensky and Zelenskyy, Kono and Kouno, Sergey and Sergei. */
export function spellingKey(name: string): string {
  return foldName(name)
    .replace(/(?:iy|yy|ij|ii|ey|ei|ie)\b/g, 'y')
    .replace(/i\b/g, 'y')
    .replace(/ou|oo|oh(?=[^aeiou]|$)/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/(.)\1/g, '$1')
}
