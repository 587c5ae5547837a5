import type { Address, Attachment, Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import type { NoticeFileFacts } from '../../shared/contract/notice-file.ts'
import type { NoticeFileItem, NoticeFileText } from '../services/ports/notice-files.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { describeParserError, leaveOut, readExtension } from './file-part.ts'
import { listFacts } from './item-facts.ts'
import { readHtml } from './read-html.ts'
import { tellTooManyParts } from './text-limits.ts'

const deepestParts = 20

/** A mail: its own text, and the parts of it that are files themselves. */
export interface MailReading extends PartReading {
  readonly attachments: readonly FilePart[]
}

/** Reads a mail (RFC 5322): the text part, else the words of the HTML part, with subject, sender and date as facts. */
export async function readMail(file: FilePart): Promise<MailReading> {
  const tooMany = tellTooManyParts(file.bytes)
  if (tooMany !== null) return { ...leaveOut(file, tooMany), attachments: [] }
  let mail: Email
  try {
    mail = await PostalMime.parse(file.bytes, { forceRfc822Attachments: true, maxNestingDepth: deepestParts })
  } catch (error) {
    return { ...leaveOut(file, `is a mail that cannot be read: ${describeParserError(error)}`), attachments: [] }
  }
  const texts = listTexts(mail)
  const facts = listFacts({
    source: nameAddress(mail.from),
    subject: mail.subject,
    sentAt: mail.date,
    messageId: mail.messageId
  })
  const item: NoticeFileItem = {
    part: file.part,
    format: 'mail',
    texts,
    title: mail.subject ?? '',
    provider: '',
    signals: '',
    pictureIds: [],
    facts,
    guessedCharset: null
  }
  const attached = mail.attachments.map((one, index) => openAttachment({ file, facts }, one, index))
  const readable = attached.filter(({ isReadable }) => isReadable).map(({ part }) => part)
  const others = attached.filter(({ isReadable, isShown }) => !isReadable && !isShown)
  const leftOut = others.map(({ part }) => ({ what: part.what, why: `is no notice file (${part.mediaType})` }))
  // A mail that only carries others says nothing itself; one without a word and without an attachment is told as empty.
  if (texts.length === 0 && attached.length === 0)
    return { ...leaveOut(file, 'is a mail without a text'), attachments: [] }
  return { items: texts.length === 0 ? [] : [item], leftOut, attachments: readable }
}

const answerMarks = /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|vb|tr|rv|i)\s*:)+\s*/i

function listTexts({ text = '', html = '', subject = '' }: Email): NoticeFileText[] {
  const words = html === '' ? '' : (readHtml(html) ?? '')
  const bodies = [
    { name: 'mail text', text },
    { name: 'HTML of the mail', text: words }
  ].filter((body) => body.text.trim() !== '')
  const about = subject.replace(answerMarks, '').trim()
  const [first] = bodies
  if (about === '') return bodies
  return [...bodies, { name: 'subject and text', text: first === undefined ? about : `${about}\n\n${first.text}` }]
}

interface OpenedMail {
  readonly file: FilePart
  readonly facts: NoticeFileFacts
}

const readableTypes =
  /^(?:text\/(?:plain|html|xml)|message\/rfc822|application\/(?:json|xml|xhtml\+xml)|[a-z]+\/[\w.-]+\+(?:xml|json))$/
const readableExtensions = /^(?:txt|eml|html?|xml|json)$/

function openAttachment({ file, facts }: OpenedMail, attachment: Attachment, index: number) {
  const { filename, mimeType, content, related } = attachment
  const name = filename ?? (mimeType === 'message/rfc822' ? 'mail.eml' : `${index + 1}`)
  const part: FilePart = {
    what: `${file.what}, attachment ${name}`,
    part: [file.part, `attachment ${name}`].filter((one) => one !== '').join(', '),
    fileName: name,
    mediaType: mimeType,
    around: { ...file.around, ...facts },
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  }
  const isReadable = readableTypes.test(mimeType) || readableExtensions.test(readExtension(part))
  // Logos and the like that the HTML itself shows.
  return { part, isReadable, isShown: related === true }
}

function nameAddress(address: Address | undefined): string {
  if (address === undefined || address.group !== undefined) return address?.name ?? ''
  return address.name === '' ? address.address : `${address.name} <${address.address}>`
}
