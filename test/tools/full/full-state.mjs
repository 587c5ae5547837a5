import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inProject } from '../set-up/project-root.mjs'
import { sourceHash } from '../set-up/source-hash.mjs'
import { listSources } from './list-sources.mjs'

/**
 * What is known of one test file of the long runs: { file, version, folder }. Its results hold for the very sources and packages it runs,
 * committed or not: those of others stay where they are, and what has nothing to do with it may change. With `again` these are forgotten.
 */
export const openFullState = (file, { again }) => {
  const version = sourceHash([...listSources(file), 'package-lock.json']).slice(0, 12)
  const folder = inProject('.cache', 'test-full', `${basename(file, '.test.ts')}-${version}`)
  if (again) rmSync(folder, { recursive: true, force: true })
  return { file, version, folder }
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

/** What became of the test file, or undefined where it did not come to an end. */
export const readFileResult = ({ folder }) => readJson(join(folder, 'result.json'))

/** Keeps what became of the test file, so that a run that is broken off goes on with the next. */
export const keepFileResult = async ({ folder }, result) => {
  mkdirSync(folder, { recursive: true })
  await writeFile(join(folder, 'result.part'), JSON.stringify(result))
  await rename(join(folder, 'result.part'), join(folder, 'result.json'))
}

/** Where the tests themselves keep the parts they have done. */
export const partsFolder = ({ folder }) => join(folder, 'parts')

/** The parts that are done, in the order of their names. */
export const readParts = (state) => {
  const folder = partsFolder(state)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  const parts = names.map((name) => readJson(join(folder, name)))
  return parts.sort((one, other) => one.part.localeCompare(other.part, 'en', { numeric: true }))
}
