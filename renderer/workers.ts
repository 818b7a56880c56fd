import pdfUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import checkUrl from './review/check.worker.ts?worker&url'
import spellUrl from './spell/spell.worker.ts?worker&url'

/** Every worker the window may start. Nothing else can become one. */
const TABLE = { pdf: pdfUrl, spell: spellUrl, check: checkUrl } as const
export type WorkerName = keyof typeof TABLE
const isOurs = (name: string): name is WorkerName => Object.hasOwn(TABLE, name)

interface ScriptUrlPolicy {
  createScriptURL(name: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(name: string): string }): ScriptUrlPolicy
}

const rules = {
  createScriptURL(name: string): string {
    if (!isOurs(name)) throw new TypeError(`No worker is called ${name}.`)
    return new URL(TABLE[name], document.baseURI).href
  },
}
const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy: ScriptUrlPolicy = trusted?.createPolicy('worker', rules) ?? rules

/** Starts a worker of the table, through the one policy the page's rules allow. */
export function startWorker(name: WorkerName): Worker {
  return new Worker(policy.createScriptURL(name), { type: 'module', name })
}
