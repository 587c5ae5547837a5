import { chmod, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileReading } from '../../../../main/services/ports/metadata-reader.ts'
import type { StagedFile } from '../../../../main/services/ports/metadata-writer.ts'
import { noFile } from '../../../../main/services/ports/metadata-writer.ts'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import { compareEdit, compareReadings } from './compare-edit.ts'
import { makeFieldItems, makeFieldValue } from './field-values.ts'
import type { MatrixCell, Operation } from './matrix-cell.ts'
import { listOperations } from './matrix-cell.ts'
import type { MatrixDesk } from './matrix-desk.ts'
import type { PhotoState } from './photo-state.ts'
import { compareBytes, readState } from './photo-state.ts'
import { undoEdit } from './undo-edit.ts'

/** A field to try on a copy of a sample: as the copy stands, and as the desk's reader reads it. */
export interface FieldOnSample {
  readonly sample: string
  readonly field: FieldDefinition<FieldKey>
  readonly whole: PhotoState
  readonly reading: FileReading
}

interface Attempt {
  readonly from: PhotoState
  readonly value: FieldValue | null
}

/** What came of one edit: the photo as it is then (what it was where nothing was to be done), or the code it was refused with. */
interface Outcome {
  readonly now: PhotoState
  readonly refused: string | null
  readonly problems: readonly string[]
}

/**
 * Tries every operation on one field of a copy, one edit at a time, and takes each back: the copy is in the end, byte for byte, what it was.
 *
 * Where the photo has no such field, what is changed, added to or cleared is what was set first.
 */
export async function tryField(
  desk: MatrixDesk,
  { sample, field, whole, reading }: FieldOnSample
): Promise<MatrixCell[]> {
  const cells: MatrixCell[] = []
  const tell = (operation: Operation, { refused, problems }: Omit<Outcome, 'now'>): void => {
    cells.push({ sample, key: field.key, operation, refused, problems })
  }
  const edit = (attempt: Attempt): Promise<Outcome> => makeEdit(desk, field, attempt)
  const first = await edit({ from: whole, value: makeFieldValue(field, 1) })
  const rest = listOperations(field).filter((operation) => operation !== 'set')
  const onSet = rest.filter((operation) => operation === 'add' || reading.fields[field.key] === undefined)
  for (const operation of onSet) {
    if (first.refused !== null) tell(operation, { refused: first.refused, problems: [] })
    else tell(operation, await tryEdit(desk, field, { from: first.now, value: makeValue(field, operation) }))
  }
  const back = await takeBack(desk, whole, first)
  tell('set', { refused: first.refused, problems: [...first.problems, ...back] })
  for (const operation of rest.filter((other) => !onSet.includes(other)))
    tell(operation, await tryEdit(desk, field, { from: whole, value: makeValue(field, operation) }))
  return cells
}

function makeValue(field: FieldDefinition, operation: Operation): FieldValue | null {
  switch (operation) {
    case 'set':
      return makeFieldValue(field, 1)
    case 'change':
      return makeFieldValue(field, 2)
    case 'clear':
      return null
    case 'add':
      return makeFieldItems(field, [1, 3])
    case 'language':
      return { fr: 'été' }
  }
}

async function tryEdit(desk: MatrixDesk, field: FieldDefinition<FieldKey>, attempt: Attempt): Promise<Outcome> {
  const outcome = await makeEdit(desk, field, attempt)
  const problems = [...outcome.problems, ...(await takeBack(desk, attempt.from, outcome))]
  return { ...outcome, problems }
}

async function makeEdit(
  { metadata, witness }: MatrixDesk,
  field: FieldDefinition<FieldKey>,
  { from, value }: Attempt
): Promise<Outcome> {
  const { path } = from
  const { sha256 } = from.read.reading
  let staged: StagedFile
  try {
    staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { [field.key]: value } })
  } catch (error) {
    return { now: from, ...(await judgeRefusal(from, error)) }
  }
  try {
    // Nothing is put in place where the photo says so already.
    if (staged.sha256 !== findPresent(from, staged)) await staged.commit()
  } finally {
    await staged.discard()
  }
  const now = await readState(witness, path)
  return { now, refused: null, problems: compareEdit({ before: from, after: now, field, value, told: staged.reading }) }
}

function findPresent({ read: { reading } }: PhotoState, { writtenPath }: StagedFile): string {
  if (writtenPath === reading.path) return reading.sha256
  return reading.sidecars.find((sidecar) => sidecar.path === writtenPath)?.sha256 ?? noFile
}

// A refusal leaves the photo as it was. That the writer's own proof failed is no refusal: something was about to be written that must not be.
async function judgeRefusal(from: PhotoState, error: unknown): Promise<Omit<Outcome, 'now'>> {
  if (!(error instanceof DeskError)) throw error
  const changed = (await compareBytes(from)).map((problem) => `refused (${error.code}), and ${problem}`)
  const isFault = error.code === 'verification-failed' || error.code === 'tool-failed'
  return { refused: error.code, problems: [...(isFault ? [error.message] : []), ...changed] }
}

// The next cell must find the photo as it was, whatever this one left.
async function takeBack(desk: MatrixDesk, before: PhotoState, { now }: Outcome): Promise<readonly string[]> {
  if (now === before || (await compareBytes(before)).length === 0) return []
  const problems: string[] = []
  try {
    const { reading } = await undoEdit(desk, before, now)
    problems.push(...compareReadings('undone, the desk reads another', reading, before.read.reading))
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    problems.push(`not undone: ${error.message}`)
  }
  const different = await compareBytes(before)
  if (different.length > 0) await putBack(before)
  return [...problems, ...different.map((problem) => `undone, ${problem}`)]
}

async function putBack({ path, bytes, beside }: PhotoState): Promise<void> {
  const folder = dirname(path)
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  for (const [name, other] of beside) await writeFile(join(folder, name), other)
  await writeFile(join(folder, basename(path)), bytes)
  await chmod(path, 0o644)
}
