import { type ProfilePlaces, readProfile } from '../app/disk/profile.ts'
import { type Resources, readSample, readTemplates, type SampleId } from '../app/disk/resources.ts'
import { placeComments } from '../app/documents/place-comments.ts'
import { readMeetingText } from '../app/meeting/read-meeting.ts'
import { newBrief, saveBrief } from '../app/pipeline.ts'
import { houseDefaults } from '../app/template/house-defaults.ts'

/** The template each sample is shown in: what one writes after a meeting, and before one. */
const TEMPLATES: Readonly<Record<SampleId, string>> = { held: 'briefing-note', planned: 'ministers-brief' }

/** Fills a template from a sample record, as a person would, with its colleagues' comments; @returns the bytes of a `.brief`. */
export async function makeSample(
  id: SampleId,
  resources: Resources,
  places: ProfilePlaces,
): Promise<Uint8Array> {
  const [{ record, source, sourceName, comments }, templates, profile] = await Promise.all([
    readSample(resources, id),
    readTemplates(resources),
    readProfile(places),
  ])
  const template = templates.find((t) => t.id === TEMPLATES[id])
  if (!template) throw new Error(`the template ${TEMPLATES[id]} does not ship`)
  const meeting = readMeetingText(record, `${id}.json`)
  const today = new Date().toISOString().slice(0, 10)
  const { brief } = newBrief(
    { text: template.text, file: `${template.id}.md` },
    { meeting, sources: new Map([[sourceName, source]]) },
    houseDefaults(profile, today),
  )
  return saveBrief(comments === undefined ? brief : placeComments(brief, comments))
}
