import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The text of the stand-alone verifier: beside this file in a checkout, in the built application beside the engine or a folder above its parts. */
export async function readVerifier(): Promise<string> {
  const places = ['verify.mjs', '../verify.mjs'].map((name) => join(import.meta.dirname, name))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`The verifier is not installed: ${places.join(', ')}`)
  return readFile(found, 'utf8')
}
