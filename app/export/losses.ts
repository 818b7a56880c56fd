import type { ExportInput, ExportOptions, Format, Loss } from './export.ts'
import { type House, onHousePaper } from './house.ts'
import { contentLosses } from './losses/content-losses.ts'
import { formatLosses } from './losses/format-losses.ts'
import { prepare } from './prepare.ts'

/**
 * What each format asked for cannot carry of this very note, and what is done instead: told before the export, in the
 * analyst's words. Empty when everything travels.
 */
export function losses(input: ExportInput, options: ExportOptions, house: House = {}): Loss[] {
  return [...new Set(options.formats)].flatMap((format) => {
    const prepared = onHousePaper(prepare(input, options, format), house)
    return [...contentLosses(prepared, input, options, format), ...formatLosses(prepared, input, format)].map(
      ([what, instead]): Loss => ({ format, what, instead }),
    )
  })
}

/** The same losses with formats that share one put together, in the order first told. */
export function groupLosses(
  all: readonly Loss[],
): { readonly formats: readonly Format[]; readonly what: string; readonly instead: string }[] {
  const groups = new Map<string, { formats: Format[]; what: string; instead: string }>()
  for (const { format, what, instead } of all) {
    const key = `${what}\n${instead}`
    const group = groups.get(key) ?? { formats: [], what, instead }
    if (!group.formats.includes(format)) group.formats.push(format)
    groups.set(key, group)
  }
  return [...groups.values()]
}
