import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The full path of a part of this installation that is a file or folder of its own: the first of `names` that is there, each as seen from the folder
 * `here`. From source a part lies beside what needs it; built, in out/main or beside it, whose own parts lie a folder deeper. Throws where none is there.
 */
export function findPart(here: string, names: readonly string[]): string {
  const places = names.map((name) => join(here, name))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`A part of the desk is not installed: ${places.join(', ')}`)
  return found
}

/** The full path of the program of a thread, by its name alone. Throws where it is not installed. */
export function findThreadFile(here: string, name: string): string {
  return findPart(here, [`${name}.ts`, `${name}.js`, `../${name}.js`])
}
