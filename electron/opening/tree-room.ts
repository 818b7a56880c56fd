import { parentPort, workerData } from 'node:worker_threads'
import { treeJson } from '../../app/note/tree-json.ts'

/** The thread that reads a note's text while the window is being made. Bytes in, JSON out; a refusal ends it. */
parentPort?.postMessage(treeJson(workerData as Uint8Array))
