import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './build/root.mjs'

/**
 * `node tools/icons.mjs`: draws the icons of the program and of its files from electron/icons/*.svg. Their results
 * are kept in the repository, so that packaging needs no browser; run it again after changing a drawing.
 */
const FOLDER = join(root, 'electron', 'icons')
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Apple's four letters for each size. */
const ICNS_KINDS = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  icp6: 64,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024,
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
mkdirSync(join(FOLDER, 'icons'), { recursive: true })
for (const name of ['icon', 'brief']) {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8')
  const sizes = [...new Set([...LINUX_SIZES, ...ICO_SIZES, ...Object.values(ICNS_KINDS)])]
  const drawn = new Map()
  for (const size of sizes) drawn.set(size, await draw(svg, size))
  writeFileSync(join(FOLDER, `${name}.ico`), toIco(ICO_SIZES.map((size) => [size, drawn.get(size)])))
  writeFileSync(
    join(FOLDER, `${name}.icns`),
    toIcns(Object.entries(ICNS_KINDS).map(([kind, size]) => [kind, drawn.get(size)])),
  )
  if (name === 'icon')
    for (const size of LINUX_SIZES)
      writeFileSync(join(FOLDER, 'icons', `${size}x${size}.png`), drawn.get(size))
}
await browser.close()

async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** Windows: a directory of PNG files. */
function toIco(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, [size, png]] of images.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(([, png]) => png)])
}

/** macOS: blocks of a kind, a length and a PNG file. */
function toIcns(images) {
  const blocks = images.map(([kind, png]) => block(kind, png))
  return block('icns', Buffer.concat(blocks))
}

function block(kind, content) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
