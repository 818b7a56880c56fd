import { defineConfig } from 'vitest/config'

// Vitest 5 reports failures with Map.groupBy, which Node 20 lacks; without this a failing run hides its reasons.
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    value: <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
      const groups = new Map<K, T[]>()
      let index = 0
      for (const item of items) {
        const key = keyOf(item, index++)
        groups.set(key, [...(groups.get(key) ?? []), item])
      }
      return groups
    },
  })
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/laws.ts'],
    // Two cores: more workers only take each other's time.
    maxWorkers: 2,
    // A law is no race: a busy machine only takes longer.
    testTimeout: 120_000,
  },
})
