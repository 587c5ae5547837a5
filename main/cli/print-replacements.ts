import type { ReplaceHit, ReplacePreview } from '../../shared/contract/replace.ts'
import { labelField } from './label-field.ts'
import { printLine } from './output.ts'

// Words on each side of a place, in UTF-16 units: a line of a terminal.
const around = 32

/** Prints every place of a preview, photo by photo, as `[-old-]{+new+}`. */
export function printReplacements({ photos, searched, more }: ReplacePreview): void {
  const count = photos.reduce((sum, { hits }) => sum + hits.length, 0)
  for (const { photo, refusal, hits } of photos) {
    printLine(refusal === null ? photo.path : `${photo.path}  (stays: ${refusal.message})`)
    for (const hit of hits) printLine(`  ${labelField(hit.field)}: ${markHit(hit)}`)
  }
  const inPhotos = photos.length === 1 ? '1 photo' : `${photos.length} photos`
  printLine(
    count === 0
      ? `Nothing found in ${searched} photos.`
      : `${count === 1 ? '1 place' : `${count} places`} in ${inPhotos}. Nothing was written.`
  )
  if (more) printLine('There are more: this is as far as one search goes. Make the change, then search again.')
}

function markHit({ before, from, to, after }: ReplaceHit): string {
  const put = to === '' ? '' : `{+${to}+}`
  return `${before.slice(-around)}[-${from}-]${put}${after.slice(0, around)}`.replace(/\s+/g, ' ').trim()
}
