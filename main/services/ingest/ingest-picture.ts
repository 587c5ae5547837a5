import { basename, extname, join, sep } from 'node:path'
import { expandText } from '../../../shared/codes/expand-text.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { IngestedFile } from '../../../shared/contract/ingest.ts'
import { makeName, nothing } from '../../../shared/export/name-template.ts'
import type { MakeExpansion } from '../codes/expand-edits.ts'
import { nameExports, stemOf } from '../export/name-exports.ts'
import type { FileStages } from '../files/file-stages.ts'
import { renameSidecar } from '../files/list-sidecars.ts'
import { copyFiles } from '../files/move-files.ts'
import { hashFile } from '../photos/hash-file.ts'
import { isThere } from '../photos/is-there.ts'
import type { RecordParts } from '../photos/record-photo.ts'
import { recordPhoto } from '../photos/record-photo.ts'
import type { FoundPhoto } from '../photos/walk-folder.ts'
import type { Actor } from '../ports/ledger.ts'
import type { SourceRecord } from '../ports/sources.ts'

/** What holds for all pictures of an ingest. */
export interface IngestRun {
  readonly to: string
  readonly source: SourceRecord
  readonly rename: string | undefined
  readonly expansion: MakeExpansion
  readonly stages: FileStages
  readonly actor: Actor
}

/** The files of one picture, and who is told what became of each. */
export interface PictureToIngest {
  readonly picture: readonly FoundPhoto[]
  readonly number: number
  readonly done: (file: IngestedFile, photo: { readonly photoId: PhotoId; readonly revision: number } | null) => void
  readonly fail: (error: unknown, path: string) => void
}

/** Copies the files of one picture into the folder under one name, and records them; each is told to `done` or `fail`. */
export async function ingestPicture(
  desk: RecordParts,
  run: IngestRun,
  { picture, number, done, fail }: PictureToIngest
): Promise<void> {
  const left: { readonly photo: FoundPhoto; readonly sha256: string }[] = []
  for (const photo of picture) {
    try {
      const sha256 = await hashFile(photo.path)
      if (sha256 === null)
        throw new DeskError('not-found', `${photo.path} is no longer there. Nothing was copied of it.`)
      const held = await findHeld(desk, run, sha256)
      if (held === null) left.push({ photo, sha256 })
      else done({ from: photo.path, to: held, sha256, outcome: 'skipped' }, null)
    } catch (error) {
      fail(error, photo.path)
    }
  }
  if (left.length === 0) return
  const stem = await chooseStem(desk, run, { photos: left.map(({ photo }) => photo), number }).catch(
    (error: unknown) => {
      for (const { photo } of left) fail(error, photo.path)
      return null
    }
  )
  if (stem === null) return
  for (const { photo, sha256 } of left) {
    try {
      const to = join(run.to, `${stem}${extname(photo.path)}`)
      const sidecars = photo.sidecars.map(({ path }) => ({
        from: path,
        to: join(run.to, renameSidecar(path, photo.path, basename(to)))
      }))
      // A sidecar that raw and JPEG share came with the first of them.
      const missing = await Promise.all(sidecars.map(async (sidecar) => ((await isThere(sidecar.to)) ? [] : [sidecar])))
      await copyFiles([...missing.flat(), { from: photo.path, to }], run.stages)
      const recorded = await recordPhoto(desk, { path: to, actor: run.actor, source: async () => run.source.id })
      const { id: photoId, revision } = recorded.photo
      done({ from: photo.path, to, sha256, outcome: 'copied' }, { photoId, revision })
    } catch (error) {
      fail(error, photo.path)
    }
  }
}

// By what the desk saw first of a photo: its bytes are others once it has a caption.
async function findHeld(desk: RecordParts, { to }: IngestRun, sha256: string): Promise<string | null> {
  for (const photo of await desk.store.photos.firstSeenAs(sha256))
    if (photo.path.startsWith(`${to}${sep}`) && (await isThere(photo.path))) return photo.path
  return null
}

// One name for raw and JPEG, under which none of them meets another file.
async function chooseStem(
  desk: RecordParts,
  { to, rename, expansion }: IngestRun,
  { photos, number }: { readonly photos: readonly FoundPhoto[]; readonly number: number }
): Promise<string> {
  const [first] = photos
  if (first === undefined) throw new Error('A picture without files')
  const wanted =
    rename === undefined ? stemOf(basename(first.path)) : await fillName(desk, { first, rename, expansion, number })
  const endings = photos.map(({ path }) => extname(path))
  const longest = endings.toSorted((one, other) => other.length - one.length)[0] ?? ''
  for (const name of nameExports({ stem: wanted, extension: longest, number: 1, among: 1 })) {
    const stem = name.slice(0, name.length - longest.length)
    const places = endings.flatMap((ending) => [`${stem}${ending}`, `${stem}${ending}.xmp`, `${stem}.xmp`])
    const taken = await Promise.all(places.map((place) => isThere(join(to, place))))
    if (!taken.includes(true)) return stem
  }
  throw new Error('The names ran out')
}

async function fillName(
  desk: RecordParts,
  {
    first,
    rename,
    expansion,
    number
  }: {
    readonly first: FoundPhoto
    readonly rename: string
    readonly expansion: MakeExpansion
    readonly number: number
  }
): Promise<string> {
  const { path } = first
  const reading = await desk.reader.read(path, {})
  const facts = expansion({ reading, path, fileName: basename(path) }, number, {})
  const { text, unknown } = expandText(rename, { ...facts, empty: nothing })
  if (unknown.length > 0)
    throw new DeskError(
      'bad-input',
      `Nobody knows ${unknown.join(' ')}. ${basename(path)} was not copied. Correct the template of names.`,
      { path }
    )
  const name = makeName(text)
  if (name !== '') return name
  throw new DeskError(
    'bad-input',
    `The template leaves no name for ${basename(path)}. It was not copied. Put letters or {seq:000} into the template.`,
    { path }
  )
}
