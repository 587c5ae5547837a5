import type { PhotoId } from '../../../../shared/contract/identifiers.ts'
import type { ResiduePlace } from '../../../../shared/contract/residue.ts'
import { listTexts } from '../../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../../shared/fields/find-field.ts'
import type { FindResidue } from '../../../../shared/notice/find-residue.ts'
import type { FoundForm, NameForm } from '../../../../shared/notice/name-forms/find-name-forms.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { excerptOfSpan } from '../../photos/excerpt-of-span.ts'
import type { FileReading, FileText, HeldBytes } from '../../ports/metadata-reader.ts'

/** A file to look into, for what, and how a field of it that says it is called. */
export interface FileToSearch {
  readonly photoId: PhotoId
  readonly path: string
  readonly fieldKind: 'field' | 'copy' | 'export'
  readonly find: FindResidue
  /** The wrong values as the notice writes them, for the search of bytes. */
  readonly words: readonly string[]
  readonly signal: AbortSignal
}

// The forms a search of bytes finds, too: others are written with other letters.
const sameLetters: ReadonlySet<NameForm> = new Set(['exact', 'case', 'possessive', 'compound'])

/**
 * Every place in a photo, as it is on disk now, that says a wrong value: its fields container by container, its sidecars, all other tags, the
 * histories and trailers of other programs, and bytes no tag shows. Throws what the reader throws.
 */
export async function searchFile(desk: Pick<DeskParts, 'reader'>, file: FileToSearch): Promise<ResiduePlace[]> {
  const { path, signal } = file
  const reading = await desk.reader.read(path, { signal })
  const texts = await desk.reader.texts(path, { signal })
  const held = await desk.reader.holding(path, file.words, { signal })
  const trailers = new Set(texts.filter(({ part }) => part === 'trailer').map(({ tag }) => tag))
  const places = [
    ...listFieldPlaces(file, reading, trailers),
    ...listTagPlaces(file, texts, listFieldTags(reading)),
    ...listHiddenPlaces(file, texts, held)
  ]
  for (const sidecar of reading.sidecars) {
    const beside = { ...file, path: sidecar.path }
    const said = await desk.reader.texts(sidecar.path, { signal })
    const inBytes = await desk.reader.holding(sidecar.path, file.words, { signal })
    const found = [...listTagPlaces(beside, said, listFieldTags(reading)), ...listHiddenPlaces(beside, said, inBytes)]
    places.push(...found.map((place) => ({ ...place, kind: 'sidecar' as const })))
  }
  return places
}

// A field that a trailer holds is told as the trailer's.
function listFieldPlaces(
  { photoId, path, fieldKind, find }: FileToSearch,
  { fields }: FileReading,
  trailers: ReadonlySet<string>
): ResiduePlace[] {
  return fieldKeys.flatMap((field) =>
    (fields[field]?.copies ?? []).flatMap(({ container, block, tag, value }) => {
      if (trailers.has(nameTag(block, tag))) return []
      const kind = container === 'sidecar' ? ('sidecar' as const) : fieldKind
      return takeFirst(listTexts(value), find).map((words) => ({ kind, photoId, path, field, container, ...words }))
    })
  )
}

function listTagPlaces(
  { photoId, path, find }: FileToSearch,
  texts: readonly FileText[],
  fieldTags: ReadonlySet<string>
): ResiduePlace[] {
  const byTag = Map.groupBy(texts, ({ tag, part }) => `${part} ${tag}`)
  return [...byTag.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { tag, part } = first
    if (part === 'tag' && fieldTags.has(tag.replace(/-[a-z]{2,3}(?:-\w+)*$/i, ''))) return []
    const kind = part === 'tag' ? ('other-tag' as const) : part
    return takeFirst(
      same.map(({ text }) => text),
      find
    ).map((words) => ({ kind, photoId, path, tag, ...words }))
  })
}

// What the tags show is in the bytes as well; only what is left over is a place of its own.
function listHiddenPlaces(file: FileToSearch, texts: readonly FileText[], held: readonly HeldBytes[]): ResiduePlace[] {
  const { photoId, path, find } = file
  return (['metadata', 'trailer'] as const).flatMap((part) => {
    const inPart = held.filter((one) => one.part === part)
    const found = inPart.flatMap(({ text, at }) => {
      const form = listForms(find, text).find(({ start, end }) => start <= at && at < end)
      return form === undefined ? [] : [{ excerpt: excerptOfSpan(text, form), form: form.found }]
    })
    const shown = texts
      .filter((one) => (one.part === 'trailer') === (part === 'trailer'))
      .flatMap(({ text }) => listForms(find, text))
    const [first] = found
    if (first === undefined || found.length <= shown.length) return []
    const kind = part === 'trailer' ? ('trailer' as const) : ('other-tag' as const)
    return [{ kind, photoId, path, tag: 'bytes', excerpt: clean(first.excerpt), form: clean(first.form) }]
  })
}

function listForms(find: FindResidue, text: string): readonly FoundForm[] {
  const { said, named } = find(text)
  return [...said, ...named].filter(({ form }) => sameLetters.has(form))
}

function takeFirst(texts: readonly string[], find: FindResidue): { readonly excerpt: string; readonly form: string }[] {
  for (const text of texts) {
    const [form] = find(text).said
    if (form !== undefined) return [{ excerpt: clean(excerptOfSpan(text, form)), form: clean(form.found) }]
  }
  return []
}

// Text made of bytes may hold anything; a certificate is text that UTF-8 can hold, and controls do not belong on a screen.
function clean(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, ' ')
}

function listFieldTags({ fields }: FileReading): ReadonlySet<string> {
  const copies = fieldKeys.flatMap((field) => fields[field]?.copies ?? [])
  return new Set(copies.map(({ block, tag }) => nameTag(block, tag)))
}

// "IPTC2:Copy1" is the group IPTC2.
function nameTag(block: string, tag: string): string {
  return `${block.split(':')[0] ?? block}:${tag.replace(/-[a-z]{2,3}(?:-\w+)*$/i, '')}`
}
