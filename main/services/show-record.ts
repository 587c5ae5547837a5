import { basename } from 'node:path'
import { z } from 'zod'
import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import { noticeNumberSchema } from '../../shared/contract/identifiers.ts'
import { noticeStateSchema } from '../../shared/contract/notice.ts'
import { dutySchema } from '../../shared/contract/notice-parsed.ts'
import type { NoticeEvent } from '../../shared/contract/notice-work.ts'
import { dutyWords } from '../../shared/notice/duty-words.ts'
import { stateWords } from '../../shared/notice/state-words.ts'
import type { DeskParts } from './desk-parts.ts'
import { getNotice } from './notices/get-notice.ts'
import { tellStep } from './notices/recipients/tell-step.ts'
import type { LedgerEntry } from './ports/ledger.ts'

/** What happened to a notice, oldest first: what the ledger holds about it and its changes, in words. Throws DeskError `not-found`. */
export async function showRecord(desk: Pick<DeskParts, 'store'>, number: NoticeNumber): Promise<NoticeEvent[]> {
  const { changes } = await getNotice(desk, number)
  const subjects = [`notice ${number}`, ...changes.map((change) => `change ${change}`)]
  const entries = await desk.store.ledger.about(subjects)
  return entries.map((entry) => ({ at: entry.at, by: entry.actor.name, kind: entry.kind, words: tellEntry(entry) }))
}

/** What an entry about a notice or its changes says, in words; one of another kind is told by its kind. */
export function tellEntry({ kind, payload, erased }: LedgerEntry): string {
  if (erased) return 'Its text was erased on order'
  switch (kind) {
    case 'notice-received':
      return tellReceipt(payload)
    case 'notice-state':
      return tellMove(payload)
    case 'duty':
      return tellTick(payload)
    case 'residue':
      return tellResidue(payload)
    case 'change-planned':
      return tellChange(payload)
    case 'not-meant':
      return tellMeant(payload)
    case 'notice-recipient':
      return tellStep(payload)
    case 'acknowledgement':
      return tellAnswer(payload)
    default:
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`
  }
}

type Payload = LedgerEntry['payload']

const receiptSchema = z.object({ from: z.string(), field: z.string().optional(), fileName: z.string().optional() })

function tellReceipt(payload: Payload): string {
  const { from, field, fileName } = receiptSchema.parse(payload)
  if (from === 'photo') return `Received, ${field ?? 'metadata'} of ${fileName ?? 'a photo'}`
  return fileName === undefined ? 'Received as text' : `Received, ${fileName}`
}

const moveSchema = z.object({
  to: noticeStateSchema,
  photos: z.number().optional(),
  reason: z.string().optional(),
  successor: noticeNumberSchema.optional(),
  openDuties: z.array(dutySchema).default([])
})

function tellMove(payload: Payload): string {
  const { to, photos, reason, successor, openDuties } = moveSchema.parse(payload)
  const what =
    photos !== undefined
      ? `Matched ${photos} ${photos === 1 ? 'photo' : 'photos'}`
      : successor !== undefined
        ? `${stateWords[to]} by notice ${successor}`
        : stateWords[to]
  const left = openDuties.length === 0 ? '' : `, still open: ${openDuties.map((duty) => dutyWords[duty]).join(', ')}`
  return `${what}${left}${reason === undefined || reason === '' ? '' : `. ${reason}`}`
}

const tickSchema = z.object({ duty: dutySchema, done: z.boolean(), note: z.string() })

function tellTick(payload: Payload): string {
  const { duty, done, note } = tickSchema.parse(payload)
  return `${done ? 'Done' : 'Open again'}: ${dutyWords[duty]}${note === '' ? '' : `. ${note}`}`
}

const residueSchema = z.object({ finding: z.object({ places: z.array(z.unknown()) }) })

function tellResidue(payload: Payload): string {
  const left = residueSchema.parse(payload).finding.places.length
  return `Searched what is left: ${left} ${left === 1 ? 'place' : 'places'}`
}

const meantSchema = z.object({ meant: z.boolean(), photos: z.array(z.object({ path: z.string() })) })

function tellMeant(payload: Payload): string {
  const { meant, photos } = meantSchema.parse(payload)
  return `${meant ? 'Meant after all' : 'Not meant'}: ${photos.map(({ path }) => basename(path)).join(', ')}`
}

const answeredSchema = z.object({
  answered: z.boolean(),
  note: z.string(),
  who: z.array(z.object({ name: z.string() }))
})

function tellAnswer(payload: Payload): string {
  const { answered, note, who } = answeredSchema.parse(payload)
  const names = [...new Set(who.map(({ name }) => name))].join(', ')
  return `${answered ? 'Answered' : 'Not answered after all'}: ${names}${note === '' ? '' : `. ${note}`}`
}

const changeSchema = z.object({
  change: z.number(),
  kind: z.string(),
  photos: z.array(z.unknown()),
  reason: z.string()
})

function tellChange(payload: Payload): string {
  const { change, kind, photos, reason } = changeSchema.parse(payload)
  const verb = kind === 'undo' ? 'Undo' : kind === 'redo' ? 'Redo' : kind === 'restore' ? 'Restore' : 'Change'
  const count = `${photos.length} ${photos.length === 1 ? 'photo' : 'photos'}`
  return `${verb} ${change} begun, ${count}${reason === '' ? '' : `. ${reason}`}`
}
