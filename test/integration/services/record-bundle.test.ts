import { execFile } from 'node:child_process'
import { chmod, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readVerifier } from '../../../main/ledger/verifier/read-verifier.ts'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { eraseTexts } from '../../../main/services/bundle/erase-texts.ts'
import { exportRecord } from '../../../main/services/bundle/export-record.ts'
import { provePhoto } from '../../../main/services/bundle/prove-photo.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { describeStatus } from '../../../main/services/checkpoint/describe-status.ts'
import { exchangeKey } from '../../../main/services/checkpoint/exchange-key.ts'
import { makeCheckpoint } from '../../../main/services/checkpoint/make-checkpoint.ts'
import { findText } from '../../../main/services/photos/find-text.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { ownNode } from '../../tools/set-up/own-node.mjs'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

async function openEdited(desk: TestDesk, values: readonly string[]): Promise<PhotoDetail> {
  const photo = await openOne(desk.parts, await makePhoto(metadata, join(desk.photos, 'a.jpg'), { city: 'Oslo' }))
  for (const [at, city] of values.entries()) {
    const edits = [{ photoId: photo.id, revision: at + 1, set: { city }, add: {}, remove: {} }]
    await saveEdits(desk.parts, { edits, actor: editor, reason: `Told by ${city}` })
  }
  return photo
}

async function setAnchor(desk: TestDesk): Promise<string> {
  const anchorFile = join(desk.root, 'anchor.txt')
  await changeSettings(desk.parts, { change: { anchorFile }, actor: editor })
  return anchorFile
}

function runVerifier(
  folder: string,
  args: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve) => {
    execFile(ownNode, [join(folder, 'verify.mjs'), ...args], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), out: stdout + stderr })
    )
  })
}

it('a proof of one photo holds for the stand-alone verifier, and no longer once a letter of it changes', async () => {
  await using desk = await openTestDesk(metadata)
  const anchor = await setAnchor(desk)
  const photo = await openEdited(desk, ['Bergen'])
  const { key } = await makeCheckpoint(desk.parts)
  await exchangeKey(desk.parts, { actor: editor, lost: false, reason: '' })
  const edits = [{ photoId: photo.id, revision: 2, set: { city: 'Bodø' }, add: {}, remove: {} }]
  await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  const proof = await provePhoto(desk.parts, photo.id)
  expect(proof.entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['photo-seen', 'change-planned', 'revision', 'key'])
  )
  await writeFile(join(desk.root, 'verify.mjs'), await readVerifier())
  const file = join(desk.root, 'proof.json')
  const text = JSON.stringify(proof)
  await writeFile(file, text)
  expect(await runVerifier(desk.root, [file, '--anchor', anchor, '--key', key])).toMatchObject({ code: 0 })
  const first = proof.entries[0]
  const anchored = proof.anchored?.consistency[0] ?? 'no proof'
  for (const [from, to] of [
    ['Bergen', 'Bergan'],
    [editor.name, 'Somebody'],
    [first?.inclusion[0] ?? '', '0'.repeat(64)],
    [anchored, 'f'.repeat(64)]
  ] as const) {
    await writeFile(file, text.replace(from, to))
    expect(await runVerifier(desk.root, [file]), from).toMatchObject({ code: 3 })
  }
  await writeFile(file, text)
  const stranger = key.replace(/^[^+]+/, 'erratum.desk/another')
  expect(await runVerifier(desk.root, [file, '--key', stranger])).toMatchObject({ code: 3 })
  await writeFile(file, '{}')
  expect(await runVerifier(desk.root, [file])).toMatchObject({ code: 2 })
})

it('an exported record holds by itself, in Node, until anything in it changes', async () => {
  await using desk = await openTestDesk(metadata)
  await setAnchor(desk)
  await openEdited(desk, ['Bergen', '</script><b>Tromsø'])
  await makeCheckpoint(desk.parts)
  await exchangeKey(desk.parts, { actor: editor, lost: false, reason: '' })
  const to = join(desk.root, 'record.json')
  const { files, entries } = await exportRecord(desk.parts, { to, readVerifier })
  expect(files).toEqual([to, join(desk.root, 'record.html'), join(desk.root, 'verify.mjs')])
  expect(await runVerifier(desk.root, [to, '--anchor', join(desk.root, 'anchor.txt')])).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${entries} entries, 2 checkpoints, 2 kept outside`)
  })
  const page = await readFile(join(desk.root, 'record.html'), 'utf8')
  expect(page.match(/<\/script>/g)).toHaveLength(2)
  const bundle = JSON.parse(await readFile(to, 'utf8'))
  const tampers: readonly (readonly [string, (copy: typeof bundle) => unknown])[] = [
    ['a text', (copy) => Object.assign(copy.entries[2], { payload: copy.entries[2].payload.replace('"', '" ') })],
    ['a text left out', (copy) => Object.assign(copy.entries[2], { salt: null, payload: null })],
    ['an entry left out', (copy) => copy.entries.splice(3, 1)],
    ['a tail left out', (copy) => copy.entries.splice(-2)],
    ['a time', (copy) => Object.assign(copy.entries[1], { at: '2020-01-01T00:00:00.000Z' })],
    ['a checkpoint', (copy) => copy.checkpoints.splice(0, 1, copy.checkpoints[0].replace(/\n\d+\n/, '\n2\n'))],
    ['another key', (copy) => copy.checkpoints.splice(1, 1, copy.checkpoints[1].replace(/ [A-Za-z]{4}/, ' AAAA'))]
  ]
  for (const [what, tamper] of tampers) {
    const copy = structuredClone(bundle)
    tamper(copy)
    await writeFile(to, JSON.stringify(copy))
    expect(await runVerifier(desk.root, [to]), what).toMatchObject({ code: 3 })
  }
  const again = exportRecord(desk.parts, { to: join(desk.root, 'second.json'), readVerifier })
  await expect(again).rejects.toMatchObject({ code: 'name-taken' })
  await expect(stat(join(desk.root, 'second.json'))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('an anchor file that is lost, spoilt or of another desk is told, and never stops the desk', async () => {
  await using desk = await openTestDesk(metadata)
  expect(await describeStatus(desk.parts)).toMatchObject({ checkpoint: null, key: null, anchor: null })
  const path = await setAnchor(desk)
  expect(await describeStatus(desk.parts)).toMatchObject({
    anchor: { leftAt: null, problem: 'The file is not there.' }
  })
  const append = () => changeSettings(desk.parts, { change: { createIim: count++ % 2 === 0 }, actor: editor })
  let count = 1
  expect(await makeCheckpoint(desk.parts)).toMatchObject({ anchor: { path, added: 1, begun: true, problem: null } })
  expect(await describeStatus(desk.parts)).toMatchObject({
    ...{ entries: 2, checkpoint: { size: 2 }, keyProblem: null, anchor: { size: 2, missing: 0, problem: null } }
  })
  await unlink(path)
  await append()
  expect(await makeCheckpoint(desk.parts)).toMatchObject({ anchor: { added: 2, begun: true } })
  // A write that was broken off is passed over, and what follows it is whole.
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, -60))
  await append()
  expect(await makeCheckpoint(desk.parts)).toMatchObject({ anchor: { added: 2, problem: null } })
  expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true, checkpoints: 3, anchored: 3 })

  await using other = await openTestDesk(metadata)
  await changeSettings(other.parts, { change: { anchorFile: path }, actor: editor })
  const strange = await makeCheckpoint(other.parts)
  expect(strange).toMatchObject({ made: true, anchor: { added: 0, problem: expect.stringContaining('does not have') } })
  expect(await describeStatus(other.parts)).toMatchObject({
    anchor: { leftAt: null, problem: strange.anchor?.problem }
  })
  expect(await verifyDesk(other.parts, { anchor: path })).toMatchObject({ ok: false })
  await writeFile(path, 'My novel\n')
  expect(await makeCheckpoint(other.parts)).toMatchObject({
    anchor: { problem: expect.stringContaining('something else') }
  })
  expect(await readFile(path, 'utf8')).toBe('My novel\n')
  await changeSettings(other.parts, { change: { anchorFile: join(other.root, 'none', 'a.txt') }, actor: editor })
  expect(await makeCheckpoint(other.parts)).toMatchObject({
    made: true,
    anchor: { problem: expect.stringContaining('ENOENT') }
  })
  expect(await verifyDesk(other.parts)).toMatchObject({
    ok: true,
    remarks: [{ where: join(other.root, 'none', 'a.txt') }]
  })
  await expect(verifyDesk(other.parts, { anchor: join(other.root, 'b.txt') })).rejects.toMatchObject({
    code: 'not-found'
  })
  await expect(changeSettings(other.parts, { change: { anchorFile: 'a.txt' }, actor: editor })).rejects.toMatchObject({
    code: 'bad-input'
  })
})

it('a key that others may read signs nothing, and an exchange that was broken off is finished', async () => {
  await using desk = await openTestDesk(metadata)
  const file = join(desk.deskFolder, 'ledger.key')
  const { key } = await makeCheckpoint(desk.parts)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await chmod(file, 0o640)
  await expect(makeCheckpoint(desk.parts)).rejects.toMatchObject({ message: expect.stringContaining('mode 0640') })
  expect(await describeStatus(desk.parts)).toMatchObject({ key, keyProblem: expect.stringContaining('chmod 600') })
  await chmod(file, 0o600)
  const old = await readFile(file, 'utf8')
  const { key: next } = await exchangeKey(desk.parts, { actor: editor, lost: false, reason: '' })
  // As a crash between the entry and the change of files leaves them.
  await writeFile(`${file}.next`, await readFile(file, 'utf8'), { mode: 0o600 })
  await writeFile(file, old)
  expect(await makeCheckpoint(desk.parts)).toMatchObject({ key: next })
  await expect(stat(`${file}.next`)).rejects.toMatchObject({ code: 'ENOENT' })
  await writeFile(file, 'no key')
  await expect(makeCheckpoint(desk.parts)).rejects.toMatchObject({ code: 'storage-unavailable' })
  await unlink(file)
  expect(await describeStatus(desk.parts)).toMatchObject({ key: next, keyProblem: expect.stringContaining('not in') })
  expect(await verifyDesk(desk.parts)).toMatchObject({ ok: true })
})

it('an erased text is gone from the record, past revisions, search and the file of the database; what holds it still is told', async () => {
  await using desk = await openTestDesk(metadata)
  const photo = await openEdited(desk, ['Hrafnagljúfur', 'Bergen'])
  const entries = await desk.parts.store.ledger.about([photo.id])
  const [edited, after] = entries.filter(({ kind }) => kind === 'revision').map(({ sequence }) => sequence)
  if (edited === undefined || after === undefined) throw new Error('No revisions')
  const order = { reason: 'Court order 5/26', actor: editor }
  const result = await eraseTexts(desk.parts, { entries: [edited], ...order })
  expect(result).toMatchObject({ erased: [edited], also: [expect.stringContaining('revision 2'), expect.anything()] })
  expect(result.held.map(({ where }) => where)).toEqual(
    expect.arrayContaining([`entry ${after}`, 'revision 3', expect.stringMatching(/^vault /), 'outside the desk'])
  )
  const others = (await desk.parts.store.ledger.about(['change 1', 'change 2'])).map(({ sequence }) => sequence)
  await eraseTexts(desk.parts, { entries: [after, ...others], ...order })
  expect(await verifyDesk(desk.parts)).toMatchObject({
    ok: true,
    remarks: expect.arrayContaining([{ where: `entry ${edited}`, what: expect.any(String) }])
  })
  expect(await findText(desk.parts, { text: 'Hrafnagljúfur', ever: true })).toEqual([])
  for (const name of ['desk.db', 'desk.db-wal']) {
    const bytes = await readFile(join(desk.deskFolder, name))
    expect(bytes.includes('Hrafnaglj'), name).toBe(false)
    expect(name === 'desk.db').toBe(bytes.includes('Bergen'))
  }
  await expect(eraseTexts(desk.parts, { entries: [edited], ...order })).rejects.toMatchObject({ code: 'nothing-to-do' })
  await expect(eraseTexts(desk.parts, { entries: [999], ...order })).rejects.toMatchObject({ code: 'not-found' })
  await expect(eraseTexts(desk.parts, { entries: [result.entry], ...order })).rejects.toMatchObject({
    code: 'bad-input'
  })
  await expect(eraseTexts(desk.parts, { entries: [1], reason: ' ', actor: editor })).rejects.toMatchObject({
    code: 'bad-input'
  })
})
