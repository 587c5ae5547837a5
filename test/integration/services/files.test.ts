import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { renamePhotos, transferPhotos, trashPhotos, undoFileWork } from '../../../main/services/files/do-files.ts'
import { handOut } from '../../../main/services/files/hand-out.ts'
import { planRename } from '../../../main/services/files/plan-rename.ts'
import { lockPhotos } from '../../../main/services/notices/kill/lock-photos.ts'
import { hashFile } from '../../../main/services/photos/hash-file.ts'
import { listCsv } from '../../../main/services/photos/list-csv.ts'
import type { FileResult, FileStep } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openAll, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata
beforeAll(() => {
  metadata = createMetadata()
})
afterAll(() => metadata[Symbol.asyncDispose]())

async function finish(steps: AsyncIterable<FileStep>): Promise<FileResult> {
  const { result } = await takeLast(steps)
  if (result === null) throw new Error('The last step has no result')
  return result
}

// Photos of these names, each of another colour, with sidecars where they are asked for.
async function openPhotos(desk: TestDesk, names: readonly string[], sidecars: readonly string[] = []) {
  const paths = names.map((name) => join(desk.photos, name))
  for (const [index, path] of paths.entries())
    await makePhoto(metadata, path, { city: 'Oslo' }, { colour: `#3664${(16 + index).toString(16)}` })
  for (const name of sidecars) await writeFile(join(desk.photos, name), '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
  return (await openAll(desk.parts, paths)).map(({ id }) => id)
}

const rename = (photoIds: readonly PhotoId[], template: string, nameTaken: 'refuse' | 'number' = 'refuse') => ({
  ...{ photoIds, template, nameTaken },
  ...{ start: 1, actor: editor }
})

const pathsOf = async (desk: TestDesk, ids: readonly PhotoId[]) =>
  Promise.all(ids.map(async (id) => (await desk.parts.store.photos.get(id))?.fileName))

it('photos are renamed with their sidecars, keep identity and history, and one undo gives the old names back', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['b.jpg', 'a.jpg'], ['a.xmp', 'b.jpg.xmp'])
  const renamed = await finish(renamePhotos(desk.parts, rename(ids, '{city}_{headline}-{seq:000}')))
  expect(renamed).toMatchObject({ act: 'rename', work: 1, failed: [], cancelled: false })
  const after = ['Oslo_001.jpg', 'Oslo_001.jpg.xmp', 'Oslo_002.jpg', 'Oslo_002.xmp']
  expect((await readdir(desk.photos)).toSorted()).toEqual(after)
  expect(await pathsOf(desk, ids)).toEqual(['Oslo_001.jpg', 'Oslo_002.jpg'])
  const [photo] = await desk.parts.store.photos.those(ids)
  expect(photo?.reading.sidecars.map(({ path }) => path)).toEqual([join(desk.photos, 'Oslo_001.jpg.xmp')])
  expect(photo?.revision).toBe(1)
  const moves = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'photo-moved')
  expect(moves.map(({ subject }) => subject)).toEqual(ids)
  const undone = await finish(undoFileWork(desk.parts, { work: 1, actor: editor }))
  expect(undone).toMatchObject({ work: 2, failed: [] })
  expect((await readdir(desk.photos)).toSorted()).toEqual(['a.jpg', 'a.xmp', 'b.jpg', 'b.jpg.xmp'])
  expect(await openAll(desk.parts, [join(desk.photos, 'a.jpg')])).toMatchObject([{ id: ids[1], revision: 1 }])
  await finish(undoFileWork(desk.parts, { work: 2, actor: editor }))
  expect((await readdir(desk.photos)).toSorted()).toEqual(after)
})

it('a name that is taken is refused before anything is done, or gets a number, and no file is ever replaced', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['a.jpg', 'b.jpg', 'c.jpg'])
  await writeFile(join(desk.photos, 'Oslo.JPG'), 'a stranger')
  const told = async (request: ReturnType<typeof rename>) =>
    (await planRename(desk.parts, request)).entries.map((one) => ('refusal' in one ? one.refusal.code : one.files))
  expect(await told(rename(ids, '{city}'))).toEqual(['name-taken', 'name-taken', 'name-taken'])
  expect(await told(rename(ids, 'x'))).toMatchObject([[{ to: join(desk.photos, 'x.jpg') }], 'name-taken', 'name-taken'])
  expect(await told(rename(ids, '{nobody}'))).toEqual(['bad-input', 'bad-input', 'bad-input'])
  expect(await told(rename(ids, '{headline}'))).toEqual(['bad-input', 'bad-input', 'bad-input'])
  const result = await finish(renamePhotos(desk.parts, rename(ids, '{city}', 'number')))
  expect(result.failed).toEqual([])
  expect((await readdir(desk.photos)).toSorted()).toEqual(['Oslo-2.jpg', 'Oslo-3.jpg', 'Oslo-4.jpg', 'Oslo.JPG'])
  expect(await readFile(join(desk.photos, 'Oslo.JPG'), 'utf8')).toBe('a stranger')
})

it('a photo takes a name that another one of the same work gives up, whatever the order; names that are swapped are refused', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['1.jpg', '2.jpg', '3.jpg'])
  const result = await finish(renamePhotos(desk.parts, { ...rename(ids, '{seq}'), start: 2 }))
  expect(result.failed).toEqual([])
  expect(await pathsOf(desk, ids)).toEqual(['2.jpg', '3.jpg', '4.jpg'])
  const swap = await planRename(desk.parts, { ...rename([...ids].reverse(), '{seq}'), start: 2 })
  expect(swap.entries.map((one) => 'refusal' in one && one.refusal.code)).toEqual([
    'name-taken',
    'nothing-to-do',
    'name-taken'
  ])
})

it('raw and JPEG of one name share a number, and a sidecar is never left to a photo it is not about', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['a.jpg', 'b.jpg'])
  await copyFile(join(desk.photos, 'a.jpg'), join(desk.photos, 'a.jpeg'))
  const [twin] = await openAll(desk.parts, [join(desk.photos, 'a.jpeg')])
  const all = [...ids, ...(twin ? [twin.id] : [])]
  await finish(renamePhotos(desk.parts, rename(all, 'n{seq}')))
  expect((await readdir(desk.photos)).toSorted()).toEqual(['n1.jpeg', 'n1.jpg', 'n2.jpg'])
  await writeFile(join(desk.photos, 'z.xmp'), 'somebody’s words')
  const [plan] = (await planRename(desk.parts, rename(ids, 'z'))).entries
  expect(plan && 'refusal' in plan && plan.refusal.code).toBe('name-taken')
})

it('photos are moved into a folder with their identity, copied with equal bytes, and the move is undone', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['a.jpg', 'b.jpg'], ['a.xmp'])
  const to = join(desk.root, 'picked')
  const copied = await finish(
    transferPhotos(desk.parts, { photoIds: ids, act: 'copy', to, nameTaken: 'refuse', actor: editor })
  )
  expect(copied.done.map((one) => one.to)).toEqual([join(to, 'a.jpg'), join(to, 'b.jpg')])
  expect((await readdir(to)).toSorted()).toEqual(['a.jpg', 'a.xmp', 'b.jpg'])
  expect(await readFile(join(to, 'a.jpg'))).toEqual(await readFile(join(desk.photos, 'a.jpg')))
  expect((await desk.parts.store.exports.of(ids)).map(({ preset }) => preset)).toEqual(['copy', 'copy'])
  const again = { photoIds: ids, act: 'move' as const, to, nameTaken: 'refuse' as const, actor: editor }
  expect((await finish(transferPhotos(desk.parts, again))).failed.map(({ code }) => code)).toEqual([
    'name-taken',
    'name-taken'
  ])
  const moved = await finish(transferPhotos(desk.parts, { ...again, to: join(desk.root, 'kept') }))
  expect(moved).toMatchObject({ work: 2, failed: [] })
  expect((await readdir(desk.photos)).length).toBe(0)
  expect((await desk.parts.store.photos.get(ids[0] ?? ids[1] ?? never()))?.path).toBe(join(desk.root, 'kept', 'a.jpg'))
  await finish(undoFileWork(desk.parts, { work: 2, actor: editor }))
  expect((await readdir(desk.photos)).toSorted()).toEqual(['a.jpg', 'a.xmp', 'b.jpg'])
  await expect(finish(undoFileWork(desk.parts, { work: 1, actor: editor }))).rejects.toMatchObject({
    code: 'bad-input'
  })
})

it('photos dragged out are recorded as files that left the desk, with their sidecars; a locked and an embargoed one stay', async () => {
  await using desk = await openTestDesk(metadata)
  const ids = await openPhotos(desk, ['a.jpg', 'locked.jpg', 'b.jpg'], ['a.xmp'])
  const embargoed = join(desk.photos, 'embargoed.jpg')
  await makePhoto(metadata, embargoed, { city: 'Oslo', releaseDate: '2999-01-01' }, { colour: '#112233' })
  const [late] = await openAll(desk.parts, [embargoed])
  const [, locked] = ids
  await lockPhotos(desk.parts, { photoIds: locked ? [locked] : [], reason: 'wrong man', actor: editor })
  const photoIds = [...ids, ...(late ? [late.id] : [])]
  const { photos, refused } = await handOut(desk.parts, { photoIds, actor: editor })
  const inFolder = (name: string) => join(desk.photos, name)
  expect(photos.map(({ paths }) => paths)).toEqual([[inFolder('a.xmp'), inFolder('a.jpg')], [inFolder('b.jpg')]])
  expect(refused).toMatchObject([
    { code: 'locked', path: inFolder('locked.jpg'), message: expect.stringContaining('It was not handed out.') },
    { code: 'embargoed', path: embargoed }
  ])
  // Of one moment they stand in no order.
  const left = (await desk.parts.store.exports.of(photoIds)).toSorted((one, other) => (one.path < other.path ? -1 : 1))
  expect(left).toMatchObject([
    { photoId: ids[0], preset: 'drag-out', path: 'a.jpg', by: editor.name },
    { photoId: ids[2], preset: 'drag-out', path: 'b.jpg' }
  ])
  expect(left[0]?.sha256).toBe(await hashFile(inFolder('a.jpg')))
  const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'export')
  expect(entries.map(({ subject }) => subject)).toEqual([ids[0], ids[2]])
  expect(entries[0]?.payload).toMatchObject({
    from: inFolder('a.jpg'),
    preset: 'drag-out',
    sidecars: [inFolder('a.xmp')]
  })
})

it('a photo in the trash is no longer listed, and comes back with its sidecar', async () => {
  await using desk = await openTestDesk(metadata)
  const [id = never(), other = never()] = await openPhotos(desk, ['a.jpg', 'b.jpg'], ['a.xmp'])
  const trash = join(desk.deskFolder, 'data-home', 'Trash')
  await mkdir(join(desk.deskFolder, 'data-home'))
  const result = await finish(trashPhotos(desk.parts, { photoIds: [id], actor: editor }))
  expect(result).toMatchObject({ work: 1, failed: [] })
  expect(await readdir(desk.photos)).toEqual(['b.jpg'])
  expect((await readdir(join(trash, 'files'))).toSorted()).toEqual(['a.jpg', 'a.xmp'])
  const info = await readFile(join(trash, 'info', 'a.jpg.trashinfo'), 'utf8')
  expect(info.split('\n').slice(0, 2)).toEqual(['[Trash Info]', `Path=${join(desk.photos, 'a.jpg')}`])
  const listed = async () =>
    (
      await desk.parts.store.photos.page(
        {},
        { sort: 'name', descending: false, offset: 0, limit: 9 },
        { today: '2026', now: '2026' }
      )
    ).photos
  expect((await listed()).map((photo) => photo.id)).toEqual([other])
  expect((await finish(undoFileWork(desk.parts, { work: 1, actor: editor }))).failed).toEqual([])
  expect((await readdir(desk.photos)).toSorted()).toEqual(['a.jpg', 'a.xmp', 'b.jpg'])
  expect(await readdir(join(trash, 'info'))).toEqual([])
  expect((await listed()).map((photo) => photo.id)).toEqual([id, other])
})

it('the list of photos is CSV in which no cell is a formula, with the mark that spreadsheets know UTF-8 by', async () => {
  await using desk = await openTestDesk(metadata)
  const path = join(desk.photos, '=a.jpg')
  await makePhoto(metadata, path, { headline: '=SUM(A1)', caption: 'A "quay", Århus' })
  await openAll(desk.parts, [path])
  const order = { filter: {}, sort: 'name' as const, descending: false, bom: true }
  let csv = ''
  for await (const piece of listCsv(desk.parts, { ...order, columns: ['fileName', 'headline', 'caption', 'locked'] }))
    csv += piece.csv
  const head = '"File name","Headline","Caption","Locked"'
  expect(csv).toBe(`\ufeff${head}\r\n"'=a.jpg","'=SUM(A1)","A ""quay"", Århus",""\r\n`)
})

function never(): never {
  throw new Error('A photo is missing')
}
