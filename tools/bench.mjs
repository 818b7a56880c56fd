import { join } from 'node:path'
import { buildProgram } from './build/program.mjs'
import { root } from './build/root.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { packageForTests } from './package.mjs'
import { run } from './run.mjs'
import { withDisplay } from './test/display.mjs'

/** `npm run bench`: builds and packages what is measured, then measures it. Other work on the machine shows in it. */
for await (const part of buildProgram()) if (part.built) console.log(`built  ${part.name}`)
const runtime = await electronRuntime()
if (!process.env.AIDE_APP) await packageForTests(runtime)
await withDisplay((env) =>
  run(join(root, 'node_modules', '.bin', 'tsx'), ['tests/bench/bench.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    seconds: 3600,
    show: true,
  }),
)
