import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { inProject } from './project-root.mjs'

const filesUnder = (path) =>
  statSync(inProject(path)).isDirectory()
    ? readdirSync(inProject(path)).flatMap((name) => filesUnder(`${path}/${name}`))
    : [path]

/**
 * SHA-256 over the names and contents of every file under the given project paths, in a fixed order. A path that is not
 * there counts as empty.
 */
export const sourceHash = (paths) => {
  const hash = createHash('sha256')
  for (const file of paths
    .filter((path) => existsSync(inProject(path)))
    .flatMap(filesUnder)
    .sort()) {
    const contents = readFileSync(inProject(file))
    hash.update(`${file}\0${contents.length}\0`).update(contents)
  }
  return hash.digest('hex')
}

/** When a file under the given project paths was last written, added or taken away, in milliseconds since 1970. */
export const lastTouched = (paths) => {
  const touched = (path) => {
    const entry = statSync(inProject(path))
    const inside = entry.isDirectory() ? readdirSync(inProject(path)).map((name) => touched(`${path}/${name}`)) : []
    return Math.max(entry.mtimeMs, ...inside)
  }
  return Math.max(...paths.filter((path) => existsSync(inProject(path))).map(touched))
}
