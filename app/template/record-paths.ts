import * as z from 'zod'
import { Meeting } from '../meeting/meeting.ts'
import { REFERENCES } from '../meeting/references.ts'

/**
 * Which references the shape of a record allows. Read from the schema itself, so that a field added there can be
 * used in templates at once. Names that begin with `x-` belong to the house and are always allowed.
 */

/** @returns null when a record may have something there; else the step that names nothing and the known names. */
export function unknownStep(
  path: string,
  from: z.ZodType = Meeting,
): { readonly step: string; readonly known: readonly string[] } | null {
  let shape: z.ZodType | undefined = from
  let key = ''
  for (const step of path.split('/').filter(Boolean)) {
    if (step.startsWith('x-')) return null
    if (shape === undefined && key in REFERENCES) {
      // One id of several, by its place.
      if (/^\d+$/.test(step)) continue
      shape = itemShape(REFERENCES[key]?.[0] ?? '')
    }
    shape = unwrap(shape)
    if (shape instanceof z.ZodArray) {
      shape = unwrap(elementOf(shape))
      // A step into a list is an id, or already a field of its items.
      if (!Object.hasOwn(fieldsOf(shape), step)) continue
    }
    const fields = fieldsOf(shape)
    if (!Object.hasOwn(fields, step)) return { step, known: Object.keys(fields) }
    key = step
    shape = step in REFERENCES ? undefined : fields[step]
  }
  return null
}

/** Shape of the items of a list of the record (`outcomes`); undefined when there is no such list. */
export function itemShape(list: string): z.ZodType | undefined {
  const shape = shapeAt(list)
  return shape instanceof z.ZodArray ? elementOf(shape) : undefined
}

export const isList = (path: string): boolean => shapeAt(path) instanceof z.ZodArray

function shapeAt(path: string): z.ZodType | undefined {
  let shape: z.ZodType | undefined = Meeting
  for (const step of path.split('/').filter(Boolean)) {
    const inner: z.ZodType | undefined = shape instanceof z.ZodArray ? elementOf(shape) : shape
    shape = unwrap(fieldsOf(inner)[step])
  }
  return shape
}

/** Fields of an object, or of every form a value can take. */
function fieldsOf(shape: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> {
  const plain = unwrap(shape)
  if (plain instanceof z.ZodObject) return plain.shape
  if (!(plain instanceof z.ZodUnion)) return {}
  const forms = plain.options.filter((option): option is z.ZodType => option instanceof z.ZodType)
  return Object.assign({}, ...forms.map(fieldsOf))
}

function elementOf(array: z.ZodType | undefined): z.ZodType | undefined {
  return array instanceof z.ZodArray && array.element instanceof z.ZodType ? unwrap(array.element) : undefined
}

function unwrap(shape: z.ZodType | undefined): z.ZodType | undefined {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) {
    const inner = shape.unwrap()
    return inner instanceof z.ZodType ? unwrap(inner) : undefined
  }
  return shape
}
