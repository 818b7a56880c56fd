import { unzipSync } from 'fflate'

/**
 * What the PDF library asks for the maps that many Japanese, Chinese and Korean files name and do not hold.
 * @param zip asked for once, with the first map
 */
export function characterMapsFrom(zip: () => Promise<Uint8Array>) {
  let asked: Promise<Uint8Array> | undefined
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      asked ??= zip()
      const map = unzipSync(await asked, { filter: ({ name }) => name === filename })[filename]
      // The library goes on without this font's words.
      if (!map) throw new Error(`no character map ${filename}`)
      return map
    }
  }
}
