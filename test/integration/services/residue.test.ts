import { createHash } from 'node:crypto'
import { appendFile, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { readCertificate } from '../../../main/services/notices/residue/read-certificate.ts'
import { runResidueCheck } from '../../../main/services/notices/residue/run-residue-check.ts'
import { setMeant } from '../../../main/services/notices/set-meant.ts'
import { scanSource } from '../../../main/services/photos/scan-source.ts'
import { showRecord } from '../../../main/services/show-record.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { Residue } from '../../../shared/contract/residue.ts'
import { residueFindingSchema } from '../../../shared/contract/residue.ts'
import { canonicalJson } from '../../../shared/ledger/canonical-json.ts'
import { doubleBlock } from '../metadata/double-block.ts'
import { addSegment } from '../metadata/jpeg-segment.ts'
import { makeXmp } from '../metadata/make-xmp.ts'
import { makePhoto, writeOutside } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, readLedger, takeLast } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const one = noticeNumberSchema.parse(1)
const wrong = 'Alexander Lavrentiev'
const readers = 'Talks in Astana on May 4, 2017. / AFP PHOTO / Ana LIMA'
const whole = `CORRECTION - ${readers} / The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Sergei Vershinin] instead of [${wrong}]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain at your disposal for any further information you may require.`
const wire = { credit: 'AFP', byline: ['Ana LIMA'], dateCreated: '2017-05-04', jobId: 'KAZ101' }
const silent = { ...wire, caption: readers }

async function search(desk: TestDesk): Promise<Residue> {
  const { result } = await takeLast(runResidueCheck(desk.parts, { notice: one, actor: editor }))
  if (result === null) throw new Error('The search had no result')
  return result
}

const scan = (desk: TestDesk, path = desk.photos) =>
  takeLast(scanSource(desk.parts, { path, actor: editor, leaveOut: [] }))

/** "other-tag PNG:Comment Alexander Lavrentiev", by file name. */
const brief = ({ places }: Residue) =>
  places.map(({ path, kind, field, tag, form }) => `${basename(path)}: ${kind} ${field ?? tag} ${form}`)

/** A desk whose photos all belong to the carrier's job; `plant` puts the wrong value into one of them. */
async function openWire(name: string, plant: (path: string) => Promise<unknown>, fields = {}): Promise<TestDesk> {
  const desk = await openTestDesk(metadata)
  await makePhoto(metadata, join(desk.photos, 'carrier.jpg'), { ...wire, caption: whole }, { colour: 'red' })
  const path = join(desk.photos, name)
  const format = name.endsWith('.png') ? ('png' as const) : ('jpeg' as const)
  await makePhoto(metadata, path, { ...silent, ...fields }, { colour: 'green', format })
  await plant(path)
  await scan(desk)
  return desk
}

interface Hiding {
  readonly where: string
  readonly name?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly plant: (path: string) => Promise<unknown>
  readonly found: readonly string[]
}

const comment = (text: string) => ({ marker: 0xfe, payload: Buffer.from(text) })

const hidings: readonly Hiding[] = [
  {
    where: 'the XMP history of Photoshop',
    plant: (path) => writeOutside(path, `-XMP-photoshop:History=Caption set to "${wrong} attends"`),
    found: [`a.jpg: xmp-history XMP-photoshop:History ${wrong}`]
  },
  {
    where: 'the XMP history of Media Management',
    plant: (path) => writeOutside(path, `-XMP-xmpMM:HistoryParameters=from ${wrong} to somebody else`),
    found: [`a.jpg: xmp-history XMP-xmpMM:History ${wrong}`]
  },
  {
    where: 'the text of a PNG',
    name: 'a.png',
    plant: (path) => writeOutside(path, `-PNG:Disclaimer=${wrong} attends`),
    found: [`a.png: other-tag PNG:Disclaimer ${wrong}`]
  },
  {
    where: 'a comment of a JPEG',
    plant: (path) => addSegment(path, comment(`Picture of ${wrong.toUpperCase()}`)),
    found: [`a.jpg: other-tag File:Comment ${wrong.toUpperCase()}`]
  },
  {
    where: 'a sidecar',
    plant: (path) =>
      writeFile(path.replace(/jpg$/, 'xmp'), makeXmp(`<house:Note>With ${wrong} in Astana</house:Note>`)),
    found: [`a.xmp: sidecar XMP-house:Note ${wrong}`]
  },
  {
    where: 'a field of a sidecar',
    plant: (path) =>
      writeFile(path.replace(/jpg$/, 'xmp'), makeXmp(`<photoshop:Headline>${wrong} attends</photoshop:Headline>`)),
    found: [`a.jpg: sidecar headline ${wrong}`]
  },
  {
    where: 'a second APP13',
    fields: { city: 'A'.repeat(wrong.length) },
    plant: (path) =>
      doubleBlock(path, (segment) =>
        Buffer.from(segment.toString('latin1').replace('A'.repeat(wrong.length), wrong), 'latin1')
      ),
    found: [`a.jpg: field city ${wrong}`]
  },
  {
    where: 'a trailer no program knows',
    plant: (path) => appendFile(path, `\0\0caption=${wrong}, envoy\0`),
    found: [`a.jpg: trailer bytes ${wrong}`]
  },
  {
    where: 'a block no program knows, in UTF-16',
    plant: (path) => addSegment(path, { marker: 0xe7, payload: Buffer.from(`House\0${wrong}`, 'utf16le') }),
    found: [`a.jpg: other-tag bytes ${wrong}`]
  },
  {
    where: 'a possessive',
    plant: (path) => writeOutside(path, `-EXIF:UserComment=${wrong}’s plane`),
    found: [`a.jpg: other-tag ExifIFD:UserComment ${wrong}`]
  },
  {
    where: 'initials',
    plant: (path) => writeOutside(path, '-XMP-photoshop:Headline=A. Lavrentiev in Astana'),
    found: ['a.jpg: field headline A. Lavrentiev']
  }
]

describe('the search for what is left of a wrong value', () => {
  it.each(hidings)('finds it in $where', async ({ name = 'a.jpg', fields, plant, found }) => {
    await using desk = await openWire(name, plant, fields)
    const residue = await search(desk)
    expect(brief(residue)).toEqual(found)
    expect(residue.places[0]?.excerpt).toContain(residue.places[0]?.form)
    // Once it is gone from there, nothing is left.
    const clean = join(desk.root, 'clean.jpg')
    await makePhoto(metadata, clean, silent, { colour: 'green', format: name.endsWith('png') ? 'png' : 'jpeg' })
    await copyFile(clean, join(desk.photos, name))
    await rm(join(desk.photos, 'a.xmp'), { force: true })
    const after = await search(desk)
    expect(after.places).toEqual([])
    expect(after.before).toMatchObject({ places: found.length, same: false, fresh: [] })
    expect(after.before?.gone).toEqual(residue.places)
  })

  it('goes from a correction to nothing left, through exports, other folders and photos that only say the same', async () => {
    await using desk = await openWire('a.jpg', async () => undefined, { headline: `${wrong} attends` })
    const away = join(desk.root, 'away')
    await mkdir(away)
    await copyFile(join(desk.photos, 'a.jpg'), join(away, 'copy.jpg'))
    await makePhoto(metadata, join(away, 'other.jpg'), { credit: 'Reuters', caption: `${wrong} in Sochi.` })
    await scan(desk, away)
    const photo = await openOne(desk.parts, join(desk.photos, 'a.jpg'))
    const sent = join(desk.root, 'sent')
    const exporting = { photoIds: [photo.id], preset: 'web', to: sent, actor: editor }
    await takeLast(runExport(desk.parts, exporting))

    const before = await search(desk)
    const counts = Map.groupBy(before.places, ({ kind, path }) => `${basename(path)} ${kind}`)
    expect([...counts.keys()].toSorted()).toEqual(['a.jpg export', 'a.jpg field', 'copy.jpg field', 'other.jpg copy'])
    expect(before.searched).toEqual({ photos: 4, files: 4, exports: 1 })

    const { amendments } = await proposeNotice(desk.parts, { notice: one, cutBoilerplate: true })
    await applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: '' })
    expect(await desk.parts.store.notices.get(one)).toMatchObject({ state: 'duties-open', residue: null })
    const applied = await search(desk)
    expect(brief(applied)).toEqual([`a.jpg: export headline ${wrong}`])
    // Of carrier, a, copy and other an earlier revision; a and copy had the same bytes. The ledger has the text of the notice, too.
    expect(applied.keptByDesign).toEqual({ vault: 3, ledger: 5, revisions: 4 })

    // The file went on to the web site's folder and is not where it was: what it said when it left still counts.
    await rename(join(sent, 'a.jpg'), join(desk.root, 'taken.jpg'))
    expect(brief(await search(desk))).toEqual([`a.jpg: export headline ${wrong}`])
    await takeLast(runExport(desk.parts, exporting))
    const last = await search(desk)
    expect(last.places).toEqual([])
    const notice = await desk.parts.store.notices.get(one)
    expect(notice).toMatchObject({ residue: { at: last.at, places: 0, certificate: last.certificate } })
    expect(notice?.duties.filter(({ done }) => done !== null)).toMatchObject([
      { duty: 'delete', done: { by: 'City Desk', act: 'desk' } }
    ])
  })

  it('leaves apart what a person says is not meant, certifies that too, and takes no such word of a photo that is named', async () => {
    await using desk = await openWire('a.jpg', async () => undefined, { headline: `${wrong} attends` })
    await makePhoto(metadata, join(desk.photos, 'other.jpg'), { credit: 'Reuters', caption: `${wrong} in Sochi.` })
    await scan(desk)
    const [named, other] = await Promise.all(
      ['a.jpg', 'other.jpg'].map((name) => openOne(desk.parts, join(desk.photos, name)))
    )
    if (named === undefined || other === undefined) throw new Error('The photos are not there')
    const said = { notice: one, photoIds: [other.id], actor: { ...editor, name: 'Anna Berg' } }
    const all = await search(desk)
    await setMeant(desk.parts, { ...said, meant: false })
    const left = await search(desk)
    expect(left.places).toEqual(all.places.filter(({ photoId }) => photoId !== other.id))
    expect(left.notMeant?.length).toBe(all.places.length - left.places.length)
    expect(left.notMeant?.[0]).toMatchObject({ kind: 'copy', photoId: other.id, by: 'Anna Berg' })
    expect(await readCertificate(desk.parts, one)).toEqual(left)
    const { amendments } = await proposeNotice(desk.parts, { notice: one })
    expect(amendments.filter(({ notMeant }) => notMeant).map(({ fileName }) => fileName)).toEqual(['other.jpg'])
    expect((await showRecord(desk.parts, one)).map(({ words }) => words)).toContain('Not meant: other.jpg')
    const wrongly = { ...said, photoIds: [named.id], meant: false }
    await expect(setMeant(desk.parts, wrongly)).rejects.toMatchObject({ code: 'bad-input' })
    await setMeant(desk.parts, { ...said, meant: true })
    expect((await search(desk)).places).toEqual(all.places)
  })

  it('is certified: what was found can be checked, and is the same when nothing changed', async () => {
    await using desk = await openWire('a.jpg', async () => undefined, { headline: `${wrong} attends` })
    expect(await readCertificate(desk.parts, one)).toBeNull()
    const first = await search(desk)
    const said = canonicalJson(residueFindingSchema.parse(first))
    expect(first.certificate).toBe(createHash('sha256').update(said).digest('hex'))
    expect(await readCertificate(desk.parts, one)).toEqual(first)
    const second = await search(desk)
    expect(second.before).toEqual({ at: first.at, places: first.places.length, same: true, gone: [], fresh: [] })
    const entries = (await readLedger(desk.parts)).filter(({ kind }) => kind === 'residue')
    expect(entries.map(({ payload }) => payload['certificate'])).toEqual([first.certificate, second.certificate])
  })

  it('counts what cannot be read, and leaves nothing behind when it is stopped', async () => {
    await using desk = await openWire('a.jpg', async () => undefined)
    await rm(join(desk.photos, 'a.jpg'))
    expect((await search(desk)).places).toMatchObject([{ kind: 'not-read', path: join(desk.photos, 'a.jpg') }])
    const before = (await readLedger(desk.parts)).length
    const stream = runResidueCheck(desk.parts, { notice: one, actor: editor })
    await stream.next()
    await stream.return?.()
    expect(await readLedger(desk.parts)).toHaveLength(before)
  })
})
