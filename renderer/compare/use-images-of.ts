import { useEffect, useMemo } from 'react'
import type { ImageAt } from './redline-words.tsx'

type Images = ReadonlyMap<string, Uint8Array>

/** `blob:` addresses of the pictures of two versions, made when first shown and let go with the comparison. */
export function useImagesOf(first: Images, second: Images): ImageAt {
  const made = useMemo(() => new Map<string, string>(), [])
  useEffect(
    () => () => {
      for (const address of made.values()) URL.revokeObjectURL(address)
      made.clear()
    },
    [made],
  )
  return useMemo(
    () => (url) => {
      const known = made.get(url)
      const bytes = known ? undefined : (first.get(url) ?? second.get(url))
      if (!bytes) return known ?? null
      const address = URL.createObjectURL(new Blob([bytes.slice()]))
      made.set(url, address)
      return address
    },
    [made, first, second],
  )
}
