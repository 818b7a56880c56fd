#!/usr/bin/env node
// The command line starts cold on every call, and compiling the program is a third of a short one. The build keeps
// what the compiler made of it beside it; another version of Node finds that unfit and compiles anew.
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { wrap } = require('node:module')
const { Script } = require('node:vm')

const filename = join(__dirname, 'program.cjs')
const cache = join(__dirname, `program.${process.versions.v8}.cache`)
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
// The program is written in ASCII, which is read and compiled faster; its first line names its interpreter.
const source = readFileSync(filename, 'latin1').replace(/^#!.*/, '')
const script = new Script(wrap(source), { filename, cachedData })
script.runInThisContext()(exports, require, module, filename, __dirname)
module.exports.keepCompiled = () => script.createCachedData()
