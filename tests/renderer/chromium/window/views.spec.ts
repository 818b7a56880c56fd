import AxeBuilder from '@axe-core/playwright'
import { expect, picture, test } from './open-window.ts'
import { VIEWS } from './views.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`each view, ${theme}`, () => {
    for (const [at, view] of VIEWS.entries()) {
      test.describe(() => {
        test.use({ start: { ...view.start, theme } })
        test(`[VI${at + 1}] ${view.name} has nothing axe objects to, ${theme}`, async ({ desk }) => {
          test.setTimeout(60_000)
          await view.go(desk)
          await picture(desk, `${view.name}-${theme}`)
          const { violations } = await new AxeBuilder({ page: desk }).analyze()
          expect(
            violations.map(
              (v) =>
                `${v.id}: ${v.nodes
                  .map((n) => n.target.join(' '))
                  .slice(0, 4)
                  .join(' | ')}`,
            ),
          ).toEqual([])
        })
      })
    }
  })
}
