import { z } from 'zod'
import type { NoticeFileItem, NoticeFileText } from '../services/ports/notice-files.ts'
import type { DecodedBytes } from './decode-bytes.ts'
import type { FilePart, PartReading } from './file-part.ts'
import { describeParserError, leaveOut } from './file-part.ts'
import { keepTelling, listFacts, nameFiles } from './item-facts.ts'
import type { NinjsItem, NinjsText } from './ninjs-schema.ts'
import { ninjsItemSchema } from './ninjs-schema.ts'
import { readHtml } from './read-html.ts'
import { tellTooLong } from './text-limits.ts'

// What shows that an object is a news item and no other JSON.
const marks = ['pubstatus', 'versioncreated', 'ednote', 'headline', 'headlines', 'descriptions', 'bodies', 'altids']
const mostItems = 1000

/** The items of a ninjs file of version 1, 2 or 3: one object, an array of them, or the hits of a search. Other JSON is left out. */
export function readNinjs(file: FilePart, { text, guessed }: DecodedBytes): PartReading {
  const tooLong = tellTooLong(text, 'JSON')
  if (tooLong !== null) return leaveOut(file, tooLong)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return leaveOut(file, `is no whole JSON: ${describeParserError(error)}`)
  }
  const objects = listObjects(json)
  if (objects.length > mostItems)
    return leaveOut(file, `holds ${objects.length} items; at most ${mostItems} are read of one file`)
  const readings = objects.map((object) => readObject(file, object, guessed))
  if (readings.length === 0) return leaveOut(file, 'is JSON but no ninjs item')
  return { items: readings.flatMap(({ items }) => items), leftOut: readings.flatMap(({ leftOut }) => leftOut) }
}

const hitsSchema = z.object({ hits: z.array(z.unknown()) }).or(z.object({ items: z.array(z.unknown()) }))

function listObjects(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  const list = hitsSchema.safeParse(json)
  if (list.success) return 'hits' in list.data ? list.data.hits : list.data.items
  return [json]
}

function readObject(file: FilePart, object: unknown, guessed: string | null): PartReading {
  if (typeof object !== 'object' || object === null) return leaveOut(file, 'is JSON but no ninjs item')
  // ninjs 3 writes names in camel case that 1 and 2 write in lower case.
  const lower = Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]))
  const isItem = ('uri' in lower || 'guid' in lower) && marks.some((mark) => mark in lower)
  if (!isItem) return leaveOut(file, 'is JSON but no ninjs item')
  const item = ninjsItemSchema.safeParse(lower)
  if (item.success) return { items: [readItem(file, item.data, { lower, guessed })], leftOut: [] }
  const [issue] = item.error.issues
  return leaveOut(file, `is a ninjs item whose “${issue?.path.join('.') ?? ''}” is not as ninjs has it`)
}

interface Around {
  readonly lower: Readonly<Record<string, unknown>>
  readonly guessed: string | null
}

function readItem(file: FilePart, item: NinjsItem, { lower, guessed }: Around): NoticeFileItem {
  const guid = item.uri ?? item.guid ?? ''
  const status = item.pubstatus ?? ''
  const update = item.updatetype ?? readSignal(item.signals)
  const isPicture = /^(?:picture|graphic)$/.test(item.type ?? '') || (item.mimetype ?? '').startsWith('image/')
  const altIds = keepTelling(item.altids.map(({ value }) => value))
  const files = keepTelling(item.renditions.map(({ href }) => href ?? undefined))
  const signals = [
    ...(status === '' ? [] : [`pubStatus ${status}`]),
    ...(update === '' ? [] : [`update type ${update}`]),
    ...(item.replacing.length === 0 ? [] : ['replacing[]']),
    ...(item.replacedby.length === 0 ? [] : ['replacedby'])
  ]
  return {
    part: [file.part, guid === '' ? '' : `item ${guid}`].filter((one) => one !== '').join(', '),
    format: 'ninjs',
    texts: listTexts(item, lower),
    title: item.slugline ?? item.slug ?? item.headline[0]?.value ?? item.headlines[0]?.value ?? item.title ?? '',
    provider: tellProvider(item, guid),
    signals: signals.join('; '),
    pictureIds: isPicture ? keepTelling([...altIds, guid, ...item.replacing, ...nameFiles(files)]) : [],
    facts: listFacts({
      guid,
      version: item.version ?? '',
      versionCreated: item.versioncreated ?? '',
      embargoed: item.embargoed ?? '',
      status,
      signals: update,
      altIds,
      replaces: item.replacing,
      files
    }),
    guessedCharset: guessed
  }
}

function listTexts(item: NinjsItem, lower: Around['lower']): NoticeFileText[] {
  const take = (texts: readonly NinjsText[], name: string, field?: string) =>
    texts.map(({ value, contentType, role }) => ({
      name: role === '' ? name : `${name} ${role}`,
      field,
      text: readValue(value, contentType)
    }))
  // In ninjs 1 the kind of a description or body is part of its name: description_caption, body_html5.
  const named = (prefix: string): NinjsText[] =>
    Object.entries(lower).flatMap(([key, value]) =>
      key.startsWith(prefix) && typeof value === 'string'
        ? [{ role: key.slice(prefix.length), contentType: key.includes('html') ? 'text/html' : '', value }]
        : []
    )
  const plain = (texts: readonly NinjsText[]) => texts.filter(({ contentType }) => !contentType.includes('xml'))
  return [
    ...take(item.ednote, 'ednote', 'instructions'),
    ...take([...item.headline, ...item.headlines], 'headline', 'headline'),
    ...take(
      [item.slugline, item.slug].flatMap((value) => (value ? [{ role: '', contentType: '', value }] : [])),
      'slugline',
      'title'
    ),
    ...take([...named('description_'), ...item.descriptions], 'description', 'caption'),
    ...take(plain([...named('body_'), ...item.bodies]), 'body')
  ].filter(({ text }) => text !== '')
}

function readValue(value: string, contentType: string): string {
  const isHtml = /html/i.test(contentType) || (contentType === '' && /^\s*<[a-z!]/i.test(value))
  return (isHtml ? (readHtml(value) ?? '') : value).trim()
}

function readSignal(signals: NinjsItem['signals']): string {
  return signals && !Array.isArray(signals) ? (signals.updatetype ?? signals.updateType ?? '') : ''
}

function tellProvider({ provider, source, copyrightholder, standard, $standard }: NinjsItem, guid: string): string {
  const named = [typeof provider === 'string' ? provider : undefined, source, copyrightholder].find((one) => one)
  if (named) return named
  // TT's variant of ninjs is its own mark.
  const isTt = /ttninjs/i.test(standard?.name ?? $standard?.name ?? '') || /^https?:\/\/tt\.se\//.test(guid)
  return isTt ? 'TT' : ''
}
