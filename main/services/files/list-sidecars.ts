import { basename, dirname, join } from 'node:path'
import { isNamesake, matchSidecarName } from '../../../shared/formats/sidecar-names.ts'
import { stemOf } from '../export/name-exports.ts'
import { judgeName } from '../photos/photo-formats.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'

/**
 * The sidecars that go where a photo goes, of all that lies in its folder: those called after it whole, and those of its stem that the desk read as
 * its own. One of its stem that the desk has not read yet is its own where no other photo has that stem.
 */
export function listSidecars({ path, reading }: PhotoRecord, names: readonly string[]): readonly string[] {
  const photo = basename(path)
  const alone = !names.some((name) => isNamesake(photo, name) && judgeName(name) === 'photo')
  const own = new Set(reading.sidecars.map((sidecar) => sidecar.path))
  const others = new Set(reading.otherSidecars.map((sidecar) => sidecar.path))
  return names.flatMap((name) => {
    const place = join(dirname(path), name)
    const match = matchSidecarName(photo, name)
    const goes = match === 'own' || (match === 'shared' && (own.has(place) || (alone && !others.has(place))))
    return goes ? [place] : []
  })
}

/** What a sidecar is called when its photo gets another name: "a.jpg.xmp" follows "a.jpg", "a.xmp" follows "a". */
export function renameSidecar(sidecar: string, photo: string, newName: string): string {
  const name = basename(sidecar)
  const own = matchSidecarName(basename(photo), name) === 'own'
  const [before, after] = own ? [basename(photo), newName] : [stemOf(basename(photo)), stemOf(newName)]
  return `${after}${name.slice(before.length)}`
}
