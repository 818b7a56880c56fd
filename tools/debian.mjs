import { has, run } from './run.mjs'

/** What the window needs of a Debian; each name with its successor. */
const WINDOW = [['libnss3'], ['libgtk-3-0', 'libgtk-3-0t64'], ['libgbm1'], ['libasound2', 'libasound2t64']]
/** What the tests need besides: a display, today's engine, and readers of what is exported. */
const TESTS = [['xvfb'], ['chromium'], ['poppler-utils'], ['pandoc']]

/**
 * Installs what is missing where that is allowed (root, apt-get); else answers what is to be installed by hand.
 * On other systems there is nothing to do. Never throws: a test that lacks something says so itself.
 */
export async function setUpDebian({ tests = false, say = console.log } = {}) {
  if (process.platform !== 'linux' || !(await has('dpkg-query'))) return []
  const needed = tests ? [...WINDOW, ...TESTS] : WINDOW
  const missing = await missingOf(needed)
  if (!missing.length) return []
  if (process.getuid?.() === 0 && (await has('apt-get'))) {
    say(`installing ${missing.join(', ')}`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    try {
      await run('apt-get', ['update', '-qq'], { env, seconds: 180 })
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
        env,
        seconds: 600,
      })
    } catch (error) {
      say(error.message)
    }
  }
  const left = await missingOf(needed)
  if (left.length)
    say(`not installed: ${left.join(', ')}. Install them with: apt-get install ${left.join(' ')}`)
  return left
}

async function missingOf(needed) {
  const missing = []
  for (const names of needed) {
    const installed = await Promise.all(names.map(isInstalled))
    if (!installed.includes(true)) missing.push(await firstOffered(names))
  }
  return missing
}

const isInstalled = (name) =>
  run('dpkg-query', ['-s', name]).then(
    (status) => status.includes('install ok installed'),
    () => false,
  )

async function firstOffered(names) {
  for (const name of names) {
    const offered = await run('apt-cache', ['show', '--no-all-versions', name]).catch(() => '')
    if (offered.includes('Package:')) return name
  }
  return names[0]
}
