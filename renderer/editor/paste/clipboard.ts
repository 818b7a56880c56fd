import { $toggleLink } from '@lexical/link'
import { $isTableSelection } from '@lexical/table'
import {
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'
import type { RootContent } from 'mdast'
import { toClipboard } from '../../../app/export/clipboard.ts'
import type { Pasted } from '../../../app/note/html/html-blocks.ts'
import { safeUrl } from '../../../app/note/html/safe-url.ts'
import { $removeRange } from '../remove-range.ts'
import { $caretAt, dropPoint } from './drop-point.ts'
import { $insertPasted } from './insert-pasted.ts'
import { OWN_TYPE, OwnFlavour } from './own-flavour.ts'
import { $selectedMarkdown } from './selected-markdown.ts'
import { imageFiles, takeData, withImageUrls } from './take-data.ts'

export interface ClipboardOptions {
  readonly onImage?: ((bytes: Uint8Array, type: string) => Promise<string | null>) | undefined
}

/**
 * Copy, cut, paste and drop. Every way in goes through here: Lexical's own paste would put foreign HTML into a DOM,
 * and its own clipboard flavour would be believed.
 */
export function registerClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  const own = new OwnFlavour()
  let plainNext = false

  const $copy = (event: ClipboardEvent | KeyboardEvent | null, cut: boolean): boolean => {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null
    const blocks = $selectedMarkdown()
    if (data === null || blocks.length === 0) return true
    event?.preventDefault()
    writeTo(data, blocks, cut)
    if (cut) $removeSelected($getSelection())
    return true
  }

  const writeTo = (data: DataTransfer, blocks: readonly RootContent[], keepsIds: boolean) => {
    const { html, text } = toClipboard({ type: 'root', children: [...blocks] })
    data.setData('text/plain', text)
    data.setData('text/html', html)
    data.setData(OWN_TYPE, own.write(blocks, keepsIds))
  }

  const insert = ({ blocks, images }: Pasted, tag: 'paste' | 'drop') => {
    const put = (settled: readonly RootContent[]) =>
      editor.update(() => $insertPasted(settled), { tag: [tag, 'history-push'] })
    if (images.length === 0) put(blocks)
    else {
      void Promise.all(images.map(({ bytes, type }) => options.onImage?.(bytes, type) ?? null)).then((urls) =>
        put(withImageUrls(blocks, urls)),
      )
    }
  }

  const insertFiles = async (files: readonly File[], tag: 'paste' | 'drop') => {
    const images = await Promise.all(
      files.map(async (file) => ({ type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    const children = files.map((file, index) => ({
      type: 'image' as const,
      url: `pasted:${index}`,
      alt: file.name.replace(/\.[^.]+$/, ''),
      title: null,
    }))
    insert({ blocks: [{ type: 'paragraph', children }], images }, tag)
  }

  const $paste = (data: DataTransfer): boolean => {
    const plain = plainNext
    plainNext = false
    const files = imageFiles(data)
    const text = data.getData('text/plain')
    if (files.length > 0 && text === '' && data.getData('text/html') === '') void insertFiles(files, 'paste')
    else if (!$linkSelected(text)) insert(takeData(data, own, plain), 'paste')
    return true
  }

  const $drop = (event: DragEvent): boolean => {
    const data = event.dataTransfer
    if (data === null) return false
    const files = imageFiles(data)
    // Other files are sources for the window, not words for the page.
    if (data.files.length > files.length) return true
    event.preventDefault()
    const point = dropPoint(editor, event)
    const moves = own.holds(data.getData(OWN_TYPE)) && !event.ctrlKey
    const content = files.length > 0 ? null : takeData(data, own, false)
    if (!$caretAt(point, moves ? () => $removeSelected($getSelection()) : null)) return true
    if (content === null) void insertFiles(files, 'drop')
    else insert(content, 'drop')
    return true
  }

  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event, false), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, (event) => $copy(event, true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data =
          'clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null
        event.preventDefault()
        return data === null || $paste(data)
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(DROP_COMMAND, $drop, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const blocks = $selectedMarkdown()
        if (event.dataTransfer === null || blocks.length === 0) return false
        writeTo(event.dataTransfer, blocks, true)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || event.dataTransfer === null) return false
        // A spelling correction or a drop the browser makes itself: words only.
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(event.dataTransfer.getData('text/plain'))
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        plainNext = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v'
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  )
}

function $removeSelected(selection: BaseSelection | null): void {
  if ($isRangeSelection(selection)) $removeRange(selection)
  else if ($isTableSelection(selection)) selection.insertRawText('')
  else if (selection !== null) for (const node of selection.getNodes()) node.remove()
}

/** An address pasted onto selected words makes them a link. */
function $linkSelected(text: string): boolean {
  const selection = $getSelection()
  const url = safeUrl(text.trim())
  if (url === null || url !== text.trim() || !$isRangeSelection(selection) || selection.isCollapsed())
    return false
  $toggleLink({ url, rel: null })
  return true
}
