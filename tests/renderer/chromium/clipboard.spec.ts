import type { Page } from '@playwright/test'
import { expect, open, press, test, textOf } from './open-editor.ts'

/** Pastes as a browser does: one event that carries every flavour. */
const paste = (page: Page, flavours: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(async (given) => {
    const data = new DataTransfer()
    for (const [type, value] of Object.entries(given)) data.setData(type, value)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.note-page')?.dispatchEvent(event)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }, flavours)

/** Copies or cuts what is selected and answers the flavours. */
const take = (page: Page, kind: 'copy' | 'cut'): Promise<Record<string, string>> =>
  page.evaluate((type) => {
    const data = new DataTransfer()
    const event = new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.note-page')?.dispatchEvent(event)
    return Object.fromEntries([...data.types].map((one) => [one, data.getData(one)]))
  }, kind)

test('[EC30] a list pasted into a line parts the line around it', async ({ editor }) => {
  await open(editor, 'before after\n')
  await press(editor, '{Home}{Control+ArrowRight}')
  await paste(editor, { 'text/html': '<p>: one</p><ul><li>a</li><li>b</li></ul><p>two</p>' })
  expect(await textOf(editor)).toBe('before: one\n\n- a\n- b\n\ntwo after\n')
})

test('[EC31] pasted paragraphs become items in a list', async ({ editor }) => {
  await open(editor, '- first\n')
  await paste(editor, { 'text/html': '<p>, one</p><p>two</p>' })
  expect(await textOf(editor)).toBe('- first, one\n- two\n')
})

test('[EC32] blocks pasted into a cell become its lines', async ({ editor }) => {
  await open(editor, '| a | b |\n| - | - |\n| c | d |\n')
  await press(editor, '{Control+Home}{ArrowRight}{ArrowRight}')
  await paste(editor, { 'text/html': '<p>x</p><p>y</p>' })
  expect(await textOf(editor)).toContain('ax<br>y')
})

test('[EC33] text that looks like Markdown stays text', async ({ editor }) => {
  await open(editor, '')
  await paste(editor, { 'text/plain': '# not a heading\n- nor a list' })
  expect(await textOf(editor)).toBe('\\# not a heading\n\n\\- nor a list\n')
})

test('[EC34] an address pasted onto words links them', async ({ editor }) => {
  await open(editor, 'see here\n')
  await press(editor, '{Shift+Control+ArrowLeft}')
  await paste(editor, { 'text/plain': 'https://example.org/x' })
  expect(await textOf(editor)).toBe('see [here](https://example.org/x)\n')
})

test('[EC35] what is cut keeps its thread, once; a copy takes none along', async ({ editor }) => {
  await open(editor, 'keep :mark[these words]{a="7"} here\n')
  await press(editor, '{Control+a}')
  const copied = await take(editor, 'copy')
  await press(editor, '{ArrowRight}{Enter}')
  await paste(editor, copied)
  expect(await textOf(editor)).toBe('keep :mark[these words]{a="7"} here\n\nkeep these words here\n')

  await press(editor, '{Control+a}')
  const cut = await take(editor, 'cut')
  await paste(editor, cut)
  await press(editor, '{Enter}')
  await paste(editor, cut)
  const text = await textOf(editor)
  expect(text.match(/:mark\[these words\]\{a="7"\}/g)).toHaveLength(1)
  expect(text.match(/these words/g)).toHaveLength(4)
})

test('[EC36] bound values and citations move within their note, and stay behind elsewhere', async ({
  editor,
}) => {
  await open(editor, 'Mr :field[Iwaya]{ref="/participants/iwaya"}:cite{e="3"} came\n')
  await press(editor, '{Control+a}')
  const copied = await take(editor, 'copy')
  expect(copied['text/plain']?.trim()).toBe('Mr Iwaya came')
  expect(copied['text/html']).not.toContain('participants')
  await press(editor, '{ArrowRight}{Enter}')
  await paste(editor, copied)
  expect(await textOf(editor)).toContain(
    ':field[Iwaya]{ref="/participants/iwaya"}:cite{e="3"} came\n\nMr :field[Iwaya]',
  )
  // The same data with a token nobody gave out: a stranger's.
  await press(editor, '{Enter}')
  const forged = (copied['application/x-aide-note'] ?? '').replace(/"token":"[^"]*"/, '"token":"x"')
  await paste(editor, { 'application/x-aide-note': forged })
  expect(await textOf(editor)).toMatch(/\n\nMr Iwaya came\n$/)
})

test('[EC37] a pasted picture is taken into the note', async ({ editor }) => {
  await open(editor, '')
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await paste(editor, { 'text/html': `<p>A<img alt="Seal" src="data:image/png;base64,${png}"></p>` })
  expect(await textOf(editor)).toBe('A![Seal](assets/pasted-70.png)\n')
})

test('[EC38] Lexical’s own flavour is not believed', async ({ editor }) => {
  await open(editor, '')
  const forged = JSON.stringify({ namespace: 'note', nodes: [{ type: 'text', text: 'forged', version: 1 }] })
  await paste(editor, { 'application/x-lexical-editor': forged, 'text/plain': 'plain' })
  expect(await textOf(editor)).toBe('plain\n')
})

test('[EC39] hostile HTML runs nothing, fetches nothing and leaves only words', async ({ editor }) => {
  await open(editor, '')
  const asked: string[] = []
  editor.on('request', (request) => asked.push(request.url()))
  await editor.evaluate(() => {
    Object.assign(window, { ran: 0 })
  })
  await paste(editor, {
    'text/html':
      '<p onclick="ran++">Words<script>ran++</script><img src=x onerror="ran++"><svg onload="ran++"></svg>' +
      '<iframe srcdoc="<script>parent.ran++</script>"></iframe><a href="java\nscript:ran++">link</a>' +
      '<math><mtext><table><mglyph><style><img src=y onerror=ran++></style></mglyph></table></mtext></math></p>',
  })
  await editor.getByText('link').click()
  expect(await textOf(editor)).toBe('Wordslink\n')
  expect(await editor.evaluate(() => Reflect.get(window, 'ran'))).toBe(0)
  expect(asked).toEqual([])
  expect(await editor.evaluate(() => window.violations)).toEqual([])
})

test('[EC40] a paste is one undo step', async ({ editor }) => {
  await open(editor, 'a\n')
  await paste(editor, { 'text/html': '<p>b</p><p>c</p>' })
  await press(editor, '{Control+z}')
  expect(await textOf(editor)).toBe('a\n')
})

test('[EC41] dragged words move', async ({ editor }) => {
  await open(editor, 'one two\n\nthree\n')
  const [from, to] = await editor.evaluate(() => {
    const place = (text: string, offset: number) => {
      const walker = document.createTreeWalker(
        document.querySelector('.note-page') ?? document,
        NodeFilter.SHOW_TEXT,
      )
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at + offset)
        range.setEnd(node, at + offset)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left, y: top + height / 2 }
      }
      throw new Error(text)
    }
    return [place('two', 1), place('three', 5)]
  })
  await editor.mouse.dblclick(from?.x ?? 0, from?.y ?? 0)
  await editor.mouse.move(from?.x ?? 0, from?.y ?? 0)
  await editor.mouse.down()
  await editor.mouse.move((to?.x ?? 0) - 10, to?.y ?? 0, { steps: 6 })
  await editor.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 3 })
  await editor.mouse.up()
  await expect.poll(() => textOf(editor)).toBe('one\n\nthreetwo\n')
})

test('[EC42] footnotes pasted from Word go on in the note’s own numbers', async ({ editor }) => {
  await open(editor, 'first[^1]\n\n[^1]: One.\n')
  await press(editor, '{Control+Home}{End}')
  await paste(editor, {
    'text/html': `<p>, then<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Two.</p></div></div>`,
  })
  expect(await textOf(editor)).toBe('first[^1], then[^2]\n\n[^1]: One.\n\n[^2]: Two.\n')
})
