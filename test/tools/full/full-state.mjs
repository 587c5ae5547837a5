import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inProject } from '../set-up/project-root.mjs'
import { sourceHash } from '../set-up/source-hash.mjs'

const path = inProject('.cache', 'test-full.json')

/** What a result of a long run holds for: the exact sources, tests and packages, committed or not. */
const version = () => sourceHash(['shared', 'main', 'renderer', 'test/full', 'test/fixtures', 'package-lock.json'])

/** The results of earlier long runs of these very sources, by test file; none with `again`. */
export const openFullState = ({ again }) => {
  const current = version()
  const stored = existsSync(path) && !again ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  return { version: current, files: stored?.version === current ? stored.files : {} }
}

/** Keeps the results so far, so that a run that is broken off goes on with the next file. */
export const saveFullState = async (state) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, JSON.stringify(state))
  await rename(`${path}.part`, path)
}
