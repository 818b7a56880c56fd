import './no-eval.ts'
import { createHost } from './host.ts'
import { mount } from './mount.tsx'

const bridge = window.aide
const root = document.getElementById('root')
if (!bridge || !root) throw new Error('This page runs inside the Aide-Mémoire application.')
mount(root, createHost(bridge))
