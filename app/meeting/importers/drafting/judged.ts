import type { Person } from './cast.ts'

/** Whether someone took part, and why that is thought. */
export interface Judged {
  readonly person: Person
  readonly tookPart: boolean
  /** Named as one who was not there. */
  readonly absent: boolean
  readonly level: 'high' | 'medium' | 'low'
  readonly reason: string
  readonly score: number
}
