import type { Brief } from '../../app/brief.ts'
import { afterNumber } from '../../app/template/house-defaults.ts'
import type { Desk } from '../state/desk.ts'
import { houseToday, today } from './begin-brief.ts'

/** A brief that was begun with the next number of the house's series uses that number up. */
export async function countNumber(desk: Desk, begun: Brief): Promise<void> {
  const { profile } = desk.store.getState()
  const number = houseToday(profile).head?.number
  if (number === undefined || begun.note.head.number !== number) return
  const counted = afterNumber(profile, today())
  desk.store.setState({ profile: counted })
  try {
    await desk.host.saveProfile(counted)
  } catch (error) {
    desk.fail(error)
  }
}
