import {
  $create,
  $getEditor,
  $getState,
  $setState,
  createState,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { Image } from 'mdast'
import { InlineChip } from './chip.ts'
import type { NodeRule } from './rule.ts'
import { $dress } from './run.ts'
import { asString, asStringOrNull } from './state.ts'

const urlState = createState('url', { parse: asString })
const altState = createState('alt', { parse: asString })
const titleState = createState('title', { parse: asStringOrNull })

/** Answers what the page shows for an image's URL: a `blob:` URL, or null when the note does not hold it. */
export type ImageSource = (url: string) => string | null

/**
 * Where each editor's images come from. A note names its images by URL; only what this answers is ever given to the
 * page, so a note cannot make the window fetch anything.
 */
const sources = new WeakMap<LexicalEditor, ImageSource>()
export function showImagesFrom(editor: LexicalEditor, source: ImageSource): void {
  sources.set(editor, source)
}

export class ImageNode extends InlineChip {
  override $config() {
    return this.config('image', { extends: InlineChip, stateConfigs: [urlState, altState, titleState] })
  }

  override tag(): 'span' {
    return 'span'
  }

  override draw(dom: HTMLElement): void {
    const url = $getState(this, urlState, NODE_STATE_DIRECT)
    const alt = $getState(this, altState, NODE_STATE_DIRECT)
    const shown = sources.get($getEditor())?.(url) ?? null
    dom.className = 'image'
    dom.replaceChildren()
    if (!shown?.startsWith('blob:')) {
      dom.classList.add('image-missing')
      dom.setAttribute('role', 'img')
      dom.setAttribute('aria-label', alt === '' ? 'Image that is not in the note' : alt)
      dom.textContent = alt === '' ? `Image: ${url}` : `Image: ${alt}`
      return
    }
    const image = document.createElement('img')
    image.src = shown
    image.alt = alt
    image.draggable = false
    dom.append(image)
  }
}

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode =>
  node instanceof ImageNode

export function $createImageNode(url: string, alt: string, title: string | null = null): ImageNode {
  const node = $setState($setState($create(ImageNode), urlState, url), altState, alt)
  return title === null ? node : $setState(node, titleState, title)
}

export const imageRule: NodeRule = {
  klass: ImageNode,
  reads: ['image'],
  $import(md, _bridge, run) {
    if (md.type !== 'image') return null
    return $dress($createImageNode(md.url, md.alt ?? '', md.title ?? null), run)
  },
  $export(node): Image | null {
    if (!$isImageNode(node)) return null
    return {
      type: 'image',
      url: $getState(node, urlState),
      alt: $getState(node, altState),
      title: $getState(node, titleState),
    }
  },
}
