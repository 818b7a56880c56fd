import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe objects to in the page as it stands, a line a rule; `colours` looks at contrast alone. Axe is put into the
 * page once and called there: the window has no frames, and a view is looked at in many colours.
 */
export async function objections(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const here: typeof axe = Reflect.get(window, 'axe')
    const { violations } = await here.run(document, {
      resultTypes: ['violations'],
      ...(rules === 'colours' && { runOnly: ['color-contrast'] }),
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 4)
          .join(' | ')}`,
    )
  }, rules)
}
