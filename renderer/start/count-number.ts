import type { Brief } from '../../app/brief.ts'
import type { Desk } from '../state/desk.ts'
import { houseToday } from './begin-brief.ts'

/** A brief that was begun with the next number of the house's series uses that number up. */
export async function countNumber(desk: Desk, begun: Brief): Promise<void> {
  const { profile } = desk.store.getState()
  const number = houseToday(profile).head?.number
  if (number === undefined || begun.note.head.number !== number) return
  const counted = { ...profile, nextNumber: profile.nextNumber + 1 }
  desk.store.setState({ profile: counted })
  try {
    await desk.host.saveProfile(counted)
  } catch (error) {
    desk.fail(error)
  }
}
