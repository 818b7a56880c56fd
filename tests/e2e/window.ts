import { expect, type Locator, type Page } from '@playwright/test'

/** The window as a person knows it: by its words, keys and places. */
export class Window {
  constructor(readonly page: Page) {}

  get text(): Locator {
    return this.page.locator('[contenteditable=true][role=textbox]').first()
  }
  get state(): Locator {
    return this.page.getByRole('banner').first().getByRole('status', { name: 'Saved state' })
  }
  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' })
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open the sample/ }).click()
    await expect(this.text).toContainText('Summary')
  }

  /** Puts the caret at the end of a line of the note. */
  async caretAfter(words: string): Promise<void> {
    await this.text.getByText(words, { exact: false }).first().click()
    await this.page.keyboard.press('End')
  }

  async typeUnder(heading: string, words: string): Promise<void> {
    await this.text.getByRole('heading', { name: heading }).click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(words)
    await expect(this.text).toContainText(words)
  }

  /** Comments on the words from the caret back to the start of its line. */
  async comment(body: string): Promise<void> {
    await this.page.keyboard.press('Shift+Home')
    await this.page.keyboard.press('Control+Alt+m')
    await expect(
      this.page.getByRole('complementary', { name: 'What needs care' }).getByRole('textbox').first(),
    ).toBeFocused()
    await this.page.keyboard.type(body)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.getByRole('tabpanel', { name: /Comments/ })).toContainText(body)
  }

  async replaceAll(from: string, to: string): Promise<void> {
    await this.page.keyboard.press('Control+h')
    await this.page.getByLabel('Find', { exact: true }).fill(from)
    await this.page.getByRole('textbox', { name: 'Put in its place' }).fill(to)
    await this.page.getByRole('button', { name: 'Replace all' }).click()
    await this.page.keyboard.press('Escape')
  }

  async saved(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await expect(this.state).toContainText('Saved')
  }

  /** The one export sheet, filled and run; waits until it says what was written. */
  async export(what: {
    copy?: 'Full' | 'Speaking' | 'Public'
    as: readonly ('PDF' | 'Word' | 'Markdown')[]
  }): Promise<void> {
    await this.page.keyboard.press('Control+Shift+x')
    const sheet = this.page.getByRole('dialog', { name: 'Export' })
    await sheet.getByText(`${what.copy ?? 'Full'} copy`, { exact: true }).click()
    for (const format of ['PDF', 'Word', 'Markdown'] as const) {
      await sheet
        .getByRole('checkbox', { name: format, exact: true })
        .setChecked(what.as.includes(format), { force: true })
    }
    // Answered by the system’s dialog, which the test stands in for.
    await sheet.getByRole('button', { name: 'Choose folder…' }).click()
    await sheet.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(this.messages).toContainText('Exported', { timeout: 20_000 })
    await this.messages.getByRole('button', { name: 'Dismiss' }).first().click()
  }
}
