import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { redoChange, undoChange } from '../../../main/services/changes/turn-back-change.ts'
import { restorePhotos } from '../../../main/services/turn/restore-photos.ts'
import { verifyDesk } from '../../../main/services/verify-desk.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import type { SeededRandom } from '../mutated/seeded-random.ts'
import { createSeededRandom } from '../mutated/seeded-random.ts'
import { makePhoto } from '../services/make-photo.ts'
import { makeRaw } from '../services/make-raw.ts'
import type { TestDesk } from '../services/open-test-desk.ts'
import { editor, openAll, openTestDesk } from '../services/open-test-desk.ts'
import type { Expected, ModelStep, ModelValues } from './photo-model.ts'
import { modelFields, PhotoModel } from './photo-model.ts'

/** What a sequence came to: how often each step was made, and every difference from the model. */
export interface SequenceReport {
  readonly counts: Readonly<Record<string, number>>
  readonly problems: readonly string[]
}

const steps = 9
const words = ['Oslo', 'Bergen', 'Narvik', 'Molde'] as const

interface Subject {
  readonly photo: PhotoDetail
  readonly model: PhotoModel
}

interface Run {
  readonly desk: TestDesk
  readonly random: SeededRandom
  readonly subjects: readonly Subject[]
  /** Edits and restores: what can be turned. */
  readonly changes: number[]
  readonly counts: Record<string, number>
  readonly problems: string[]
}

/** Makes random edits, undos, redos and restores of two real photos, one with a sidecar, and compares every byte with the model after each. */
export async function runSequence(metadata: Metadata, seed: number): Promise<SequenceReport> {
  await using desk = await openTestDesk(metadata)
  const fields = { city: 'Oslo', headline: 'Oslo', credit: 'Oslo' }
  const paths = [
    await makePhoto(metadata, join(desk.photos, 'a.jpg'), fields),
    await makeRaw(join(desk.photos, 'b.nef'))
  ]
  const photos = await openAll(desk.parts, paths)
  const subjects: Subject[] = []
  for (const photo of photos)
    subjects.push({ photo, model: new PhotoModel(await readBytes(photo), readValues(photo.fields)) })
  const run: Run = { desk, subjects, random: createSeededRandom(seed), changes: [], counts: {}, problems: [] }
  for (let step = 0; step < steps; step += 1) await takeStep(run, `sequence ${seed}, step ${step + 1}`)
  for (const { what, where } of (await verifyDesk(desk.parts)).problems) run.problems.push(`${seed}: ${where}: ${what}`)
  return run
}

async function takeStep(run: Run, where: string): Promise<void> {
  const { random, changes } = run
  const kinds =
    changes.length === 0 ? (['edit'] as const) : (['edit', 'edit', 'undo', 'undo', 'redo', 'restore'] as const)
  const kind = random.pick(kinds)
  run.counts[kind] = (run.counts[kind] ?? 0) + 1
  if (kind === 'edit') return edit(run, where)
  if (kind === 'restore') return restore(run, where)
  return turn(run, kind, where)
}

async function edit(run: Run, where: string): Promise<void> {
  const { random, desk } = run
  const chosen = choose(run)
  const set = { [random.pick(modelFields)]: random.pick(words), [random.pick(modelFields)]: random.pick(words) }
  const edits = chosen.map(({ photo, model }) => ({
    photoId: photo.id,
    revision: model.revision,
    set,
    add: {},
    remove: {}
  }))
  const result = await saveEdits(desk.parts, { edits, actor: editor, reason: '' })
  for (const subject of chosen) {
    const done = result.done.some(({ photoId }) => photoId === subject.photo.id)
    const values = { ...subject.model.present.values, ...set }
    await check(
      run,
      subject,
      { where, result, step: { kind: 'edit', change: result.change ?? 0 } },
      done ? { kind: 'merged', values } : { kind: 'refused', code: 'nothing-to-do' }
    )
  }
  if (result.change !== null) run.changes.push(result.change)
}

async function turn(run: Run, way: 'undo' | 'redo', where: string): Promise<void> {
  const { random, desk, subjects } = run
  const of = random.pick(run.changes)
  const leaveConflicts = random.below(2) === 0
  const chosen = random.below(3) === 0 ? choose(run) : subjects
  const expected = new Map(
    subjects.map((subject) => [
      subject,
      chosen.includes(subject) ? subject.model.expectTurn(way, of, leaveConflicts) : ({ kind: 'untouched' } as const)
    ])
  )
  const asked = { change: changeNumberSchema.parse(of), actor: editor, reason: '', merge: true, leaveConflicts }
  const photos = chosen === subjects ? undefined : chosen.map(({ photo }) => ({ photoId: photo.id }))
  const result = await attempt(() => (way === 'undo' ? undoChange : redoChange)(desk.parts, { ...asked, photos }))
  const step: ModelStep = { kind: way, change: result.change ?? 0, of }
  for (const [subject, wanted] of expected)
    await check(run, subject, { where: `${where}, ${way} of ${of}`, result, step }, wanted)
}

async function restore(run: Run, where: string): Promise<void> {
  const { random, desk } = run
  const chosen = choose(run).map((subject) => ({ subject, to: 1 + random.below(subject.model.revision) }))
  const expected = chosen.map(({ subject, to }) => subject.model.expectRestore(to))
  const photos = chosen.map(({ subject, to }) => ({ photoId: subject.photo.id, to, revision: subject.model.revision }))
  const result = await restorePhotos(desk.parts, { photos, actor: editor, reason: '' })
  const step: ModelStep = { kind: 'restore', change: result.change ?? 0 }
  for (const [index, { subject }] of chosen.entries())
    await check(run, subject, { where: `${where}, restore`, result, step }, expected[index] ?? { kind: 'untouched' })
  if (result.change !== null) run.changes.push(result.change)
}

function choose({ random, subjects }: Run): readonly Subject[] {
  return random.below(2) === 0 ? subjects : [random.pick(subjects)]
}

// That nothing is left to do in any photo is thrown, not told photo by photo.
async function attempt(work: () => Promise<ChangeResult>): Promise<ChangeResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DeskError && error.code === 'nothing-to-do') return { change: null, done: [], failed: [] }
    throw error
  }
}

async function check(
  { desk, problems, counts }: Run,
  { photo, model }: Subject,
  { where, result, step }: { readonly where: string; readonly result: ChangeResult; readonly step: ModelStep },
  expected: Expected
): Promise<void> {
  const told = result.done.find(({ photoId }) => photoId === photo.id)
  const failure = result.failed.find(({ photoId }) => photoId === photo.id)?.code
  const record = await desk.parts.store.photos.get(photo.id)
  const found = { bytes: await readBytes(photo), values: readValues(record?.reading.fields ?? {}) }
  const wanted = { bytes: model.present.bytes, values: model.present.values, ...expected }
  const say = (what: string) => problems.push(`${where}, ${photo.fileName}: ${what}, expected ${expected.kind}`)
  counts[expected.kind] = (counts[expected.kind] ?? 0) + 1
  if ((told !== undefined) !== (expected.kind === 'exact' || expected.kind === 'merged')) say('written or not')
  if (step.kind !== 'edit' && told !== undefined && told.how !== expected.kind) say(`told as ${told.how}`)
  if (failure !== (expected.kind === 'refused' ? expected.code : undefined)) say(`failed with ${failure}`)
  if (expected.kind !== 'merged' && found.bytes !== wanted.bytes) say('other bytes')
  if (JSON.stringify(found.values) !== JSON.stringify(wanted.values))
    say(`says ${JSON.stringify(found.values)} for ${JSON.stringify(wanted.values)}`)
  if (told !== undefined) model.add(step, found)
  if (record?.revision !== model.revision) say(`is at revision ${record?.revision} for ${model.revision}`)
}

// The photo and its sidecar; where there is none, that is a state of its own.
async function readBytes({ path }: Pick<PhotoDetail, 'path'>): Promise<string> {
  const read = async (file: string) => {
    try {
      return (await readFile(file)).toString('base64')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none'
      throw error
    }
  }
  return `${await read(path)} ${await read(`${path}.xmp`)}`
}

function readValues(fields: PhotoDetail['fields']): ModelValues {
  const [city = '', headline = '', credit = ''] = modelFields.map((field) => readAsText(fields[field]?.value))
  return { city, headline, credit }
}
