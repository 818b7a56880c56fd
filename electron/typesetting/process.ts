import { join } from 'node:path'
import { readStyles } from '../../app/disk/resources.ts'
import { createTypesetter, type DiskTypesetter } from '../../app/disk/typesetter.ts'
import { BriefError } from '../../app/errors.ts'
import { exportNote } from '../../app/export/export-note.ts'
import { houseOf } from '../../app/export/house.ts'
import type { Job, JobAnswer, Results } from './job.ts'
import { previewNote } from './preview-note.ts'

let typesetter: DiskTypesetter | null = null

/** One job after the other, in the order they came: two at once would only share the processor. */
let queue: Promise<void> = Promise.resolve()

process.parentPort.on('message', ({ data }: { data: Job }) => {
  queue = queue.then(async () => say(await answer(data)))
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

async function work(job: Job): Promise<Results[keyof Results]> {
  const { id, kind, input, options, resources, profile } = job
  typesetter ??= createTypesetter({ fontsDir: join(resources, 'fonts') })
  const ports = {
    typesetter,
    styles: await readStyles({ folder: resources }),
    house: houseOf(profile, input.head?.marking),
  }
  if (kind === 'preview') return previewNote(input, options, ports)
  return exportNote(input, options, { ...ports, onProgress: (progress) => say({ id, progress }) })
}

const say = (answer: JobAnswer): void => process.parentPort.postMessage(answer)
