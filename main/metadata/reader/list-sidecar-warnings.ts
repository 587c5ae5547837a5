import { basename } from 'node:path'
import { doCopiesDisagree } from './compare-copies.ts'
import type { FieldCopies } from './read-fields.ts'
import type { SidecarRead } from './read-sidecars.ts'

/** What a person should know of the sidecars of a photo that is written itself: what they say that is not what the desk shows. */
export function listSidecarWarnings(
  chosen: readonly FieldCopies[],
  sidecars: readonly SidecarRead[]
): readonly string[] {
  if (sidecars.length === 0) return []
  const labels = chosen.flatMap(({ field, copies, choice }) => {
    const differs = copies.some((copy) => copy.container === 'sidecar' && doCopiesDisagree(field, [choice.copy, copy]))
    return differs ? [field.label] : []
  })
  if (labels.length === 0) return []
  const names = sidecars.map(({ file }) => JSON.stringify(basename(file.path))).join(' and ')
  return [
    `${names} beside this photo ${sidecars.length === 1 ? 'says' : 'say'} otherwise of ${labels.join(', ')}. An edit is written into the photo; a sidecar stays as it is, and programs that read sidecars first show its words.`
  ]
}
