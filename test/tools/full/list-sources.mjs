import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { inProject } from '../set-up/project-root.mjs'

// Imports, and workers and processes that are started by the name of their file, with its ending or without; types are not there when it runs.
const types = /import type [^']*'[^']+'/g
const named = /'([\w./-]+?)(?:\.ts)?'/g

const listNamed = (file) => {
  const text = readFileSync(inProject(file), 'utf8').replace(types, '')
  return [...text.matchAll(named)]
    .map(([, name]) => posix.join(posix.dirname(file), `${name}.ts`))
    .filter((path) => !path.startsWith('..') && existsSync(inProject(path)))
}

/** The project's own files that a test file runs: itself, and all that is imported or started from there. */
export const listSources = (file) => {
  const found = new Set([file])
  for (const one of found) for (const other of listNamed(one)) found.add(other)
  return [...found]
}
