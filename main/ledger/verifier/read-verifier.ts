import { readFile } from 'node:fs/promises'
import { findPart } from '../../install/find-part.ts'

/** The text of the stand-alone verifier: beside this file in a checkout, in the built application beside the engine or a folder above its parts. */
export async function readVerifier(): Promise<string> {
  return readFile(findPart(import.meta.dirname, ['verify.mjs', '../verify.mjs']), 'utf8')
}
