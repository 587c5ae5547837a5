import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { deliver } from '../../../main/services/delivery/deliver.ts'
import { runExport } from '../../../main/services/export/run-export.ts'
import { addNotice } from '../../../main/services/notices/add-notice.ts'
import { applyNotice } from '../../../main/services/notices/apply-notice.ts'
import { proposeNotice } from '../../../main/services/notices/propose-notice.ts'
import { saveRecipient } from '../../../main/services/notices/recipients/keep-recipients.ts'
import type { RecallToSend } from '../../../main/services/recall/send-recall.ts'
import { sendRecall } from '../../../main/services/recall/send-recall.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { RecallResult } from '../../../shared/contract/recall.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { recipientDraftSchema } from '../../../shared/contract/recipients.ts'
import { makePhoto } from './make-photo.ts'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openOne, openTestDesk, takeLast } from './open-test-desk.ts'
import { keepPlace } from './photos-to-send.ts'

/** The first notice of a desk. */
export const one = noticeNumberSchema.parse(1)

/** An AFP amendment that asks to tell third parties. */
export const amendment =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Nur-Sultan]. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'

const save = (desk: TestDesk, name: string, given: Partial<Recipient>) =>
  saveRecipient(desk.parts, { recipient: recipientDraftSchema.parse({ name, ...given }), actor: editor })

async function makePlace(desk: TestDesk, name: string): Promise<string> {
  const path = join(desk.root, name)
  await mkdir(path)
  await keepPlace(desk, name, { kind: 'folder', path })
  return path
}

/** A desk that sent a wrong photo to a client, and to a place of nobody by name. */
export async function openSentDesk(metadata: Metadata) {
  const desk = await openTestDesk(metadata)
  const client = await makePlace(desk, 'client')
  const site = await makePlace(desk, 'site')
  const osk = await save(desk, 'Osk', { address: 'Osk <desk@osk.example>', language: 'de', destinations: ['client'] })
  const path = await makePhoto(metadata, join(desk.photos, 'a.jpg'), { credit: 'AFP', city: 'Nur-Sultan' })
  const photo = await openOne(desk.parts, path)
  const to = join(desk.root, 'out')
  const { job } = await takeLast(runExport(desk.parts, { photoIds: [photo.id], preset: 'original', to, actor: editor }))
  const what = { exportJob: job }
  const asked = { what, destinations: ['site'], recipients: [osk.id], again: false, older: false, actor: editor }
  await takeLast(deliver(desk.parts, asked))
  return { desk, client, site, osk, photo, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() }
}

/** Takes the amendment in for the photo, and applies it. */
export async function applyAmendment({ desk, photo }: Awaited<ReturnType<typeof openSentDesk>>) {
  await addNotice(desk.parts, { text: amendment, from: 'text', photoId: photo.id, actor: editor })
  const { amendments } = await proposeNotice(desk.parts, { notice: one })
  await applyNotice(desk.parts, { notice: one, amendments, actor: editor, reason: 'Notice 1' })
}

/** Sends the right version to all who hold the wrong one, or as asked. */
export async function sendRight(desk: TestDesk, asked: Partial<RecallToSend> = {}): Promise<RecallResult> {
  const all = { scope: { notice: one }, recipients: [], destinations: [], folders: [], actor: editor }
  const { result } = await takeLast(sendRecall(desk.parts, { ...all, ...asked }))
  if (result === null) throw new Error('No result')
  return result
}
