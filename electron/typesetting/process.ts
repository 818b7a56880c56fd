import { join } from 'node:path'
import { readStyles } from '../../app/disk/resources.ts'
import { createTypesetter, type DiskTypesetter } from '../../app/disk/typesetter.ts'
import { BriefError } from '../../app/errors.ts'
import { exportNote } from '../../app/export/export-note.ts'
import type { Job, JobAnswer, Results } from './job.ts'
import { previewNote } from './preview-note.ts'

let typesetter: DiskTypesetter | null = null

/** One job after the other, in the order they came: two at once would only share the processor. */
let queue: Promise<void> = Promise.resolve()

process.parentPort.on('message', ({ data }: { data: Job }) => {
  queue = queue.then(async () => process.parentPort.postMessage(await answer(data)))
})

async function answer(job: Job): Promise<JobAnswer> {
  const { id } = job
  try {
    return { id, result: await work(job) }
  } catch (cause) {
    if (cause instanceof BriefError) return { id, refusal: cause.toData() }
    return { id, mistake: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

async function work({ work, resources, markingColours }: Job): Promise<Results[keyof Results]> {
  typesetter ??= createTypesetter({ fontsDir: join(resources, 'fonts') })
  const styles = await readStyles({ folder: resources })
  const { input, options } = work
  if (work.kind === 'export') return exportNote(input, options, { name: work.name, typesetter, styles })
  return previewNote(input, options, { typesetter, styles, markingColours })
}
