import type { NoticeFileFacts } from '../../../shared/contract/notice-file.ts'
import type { NoticeGrammar } from '../../../shared/notice/notice-grammar.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { NoticeHints, NoticeKind, ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import { doubtReading } from '../photos/doubt-reading.ts'
import type { NoticeFileItem, NoticeFileText } from '../ports/notice-files.ts'
import { keepDifferent } from './spot-notices.ts'
import { nameAgency } from './tell-agency.ts'

/** A notice found in an item of a file. */
export interface UnderstoodNotice {
  readonly text: string
  readonly parsed: ParsedNotice
  /** Field key where the text stood in one. */
  readonly field: string | undefined
  readonly facts: NoticeFileFacts
  /** What the feed calls the item, where the text alone fits any item; "" otherwise. */
  readonly identity: string
}

interface Read {
  readonly given: NoticeFileText
  readonly parsed: ParsedNotice
}

// What a feed signals counts beside what the text says only where it says more.
const weights: Readonly<Record<NoticeKind, number>> = {
  none: 0,
  update: 1,
  advisory: 2,
  replacement: 3,
  correction: 4,
  withdrawal: 5,
  kill: 6,
  reinstatement: 6
}

/** What the desk knows beside a file. */
export interface ReadingHelp {
  /** The agency of the photo a person says the file is about. */
  readonly agency?: string | undefined
  /** The desk's own grammars. */
  readonly grammars?: readonly NoticeGrammar[] | undefined
}

/**
 * The notices of one item: what its texts say, and what the feed signals where that says more.
 *
 * Ids the feed states join those of the text; nothing else is added to what the text says.
 */
export function understandItem(
  item: NoticeFileItem,
  { agency = '', grammars = [] }: ReadingHelp = {}
): UnderstoodNotice[] {
  const hinted = agency === '' ? nameAgency(item.provider) : agency
  const known: NoticeHints = hinted === '' ? {} : { agency: hinted }
  const read: ReadWith = (text, hints = {}) => parseNotice(text, { ...known, ...hints }, grammars)
  const said = readTexts(item, read)
  const signalled = readSignal(item, read)
  const strongest = Math.max(0, ...said.map(({ parsed }) => weights[parsed.kind]))
  const all = signalled !== null && weights[signalled.parsed.kind] > strongest ? [...said, signalled] : said
  return all.map((read) => finish(item, read))
}

type ReadWith = (text: string, hints?: NoticeHints) => ParsedNotice

function readTexts(item: NoticeFileItem, readWith: ReadWith): Read[] {
  const read = item.texts
    .map((given) => ({ given, parsed: readWith(given.text, hintField(given)) }))
    .filter(({ parsed }) => parsed.kind !== 'none')
  // The parts of a mail are the same words several times over.
  if (item.format === 'mail') return read.slice(0, 1)
  const nativeField = item.signals
  const raised = read.map(({ given }) => ({
    given,
    parsed: readWith(given.text, { ...hintField(given), nativeField })
  }))
  return keepDifferent(raised).map((one) => widen(item, one, readWith))
}

function hintField({ field }: NoticeFileText): NoticeHints {
  return field === undefined ? {} : { field }
}

// A label in a headline says little by itself: the caption belongs to it.
function widen(item: NoticeFileItem, read: Read, readWith: ReadWith): Read {
  if (read.given.field !== 'headline' && read.given.field !== 'title') return read
  const text = compose(item)
  const parsed = readWith(text, { nativeField: item.signals })
  return parsed.kind === read.parsed.kind ? { given: { name: 'item', text }, parsed } : read
}

function readSignal(item: NoticeFileItem, readWith: ReadWith): Read | null {
  for (const given of item.texts) {
    const { signal = '' } = given
    // A role such as "contact" is no signal; then the note is but a part of the item.
    if (signal === '' || parseNotice('', { nativeField: signal }).kind === 'none') continue
    const nativeField = [signal, item.signals].filter((one) => one !== '').join('; ')
    return { given, parsed: readWith(given.text, { ...hintField(given), nativeField }) }
  }
  if (item.signals === '') return null
  const text = compose(item) || [item.signals, item.facts.guid ?? ''].join(' ').trim()
  const native = { nativeField: item.signals }
  const read = readWith(text, native)
  // What the words say may be another, lesser matter; then the signal stands alone.
  const signalled = { ...readWith('', native), readersText: text }
  const parsed = weights[read.kind] < weights[signalled.kind] ? signalled : read
  return parsed.kind === 'none' ? null : { given: { name: 'item', text }, parsed }
}

// The item as people read it: what is said to editors, its headline, its caption or else its body.
function compose({ texts }: NoticeFileItem): string {
  const ofField = (field: string) => texts.filter((text) => text.field === field).map(({ text }) => text)
  const captions = ofField('caption')
  const bodies = texts.filter((text) => text.field === undefined).slice(0, 1)
  const parts = [
    ...ofField('instructions'),
    ...ofField('headline').slice(0, 1),
    ...(captions.length > 0 ? captions : bodies.map(({ text }) => text))
  ]
  return [...new Set(parts)].join('\n\n')
}

function finish(item: NoticeFileItem, { given, parsed }: Read): UnderstoodNotice {
  const { facts, format, part } = item
  const stated = doubtReading(parsed, item.guessedCharset)
  const fits = given.field !== 'caption' && stated.pairs.length === 0 && stated.pictureIds.length === 0
  const identity = fits && facts.guid !== undefined ? `\n${facts.guid}` : ''
  const pictureIds = [...new Set([...stated.pictureIds, ...item.pictureIds])]
  const unknown = pictureIds.length > 0 ? stated.unknown.filter((what) => what !== 'picture ids') : stated.unknown
  return {
    text: given.text,
    parsed: { ...stated, pictureIds, unknown },
    field: given.field,
    facts: { ...facts, format, ...(part === '' ? {} : { part }) },
    identity
  }
}
