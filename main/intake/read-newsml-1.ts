import type { NoticeFileItem, NoticeFileText } from '../services/ports/notice-files.ts'
import { keepTelling, listFacts, nameFiles } from './item-facts.ts'
import type { XmlNode } from './xml-node.ts'
import { findPath, listChildren, listWithin, readWords } from './xml-node.ts'

const lines: Readonly<Record<string, string>> = { HeadLine: 'headline', SlugLine: 'title', SubHeadLine: 'headline' }

/** The items of a NewsML 1 file. Source: IPTC NewsML 1.2, NewsManagement, NewsIdentifier, NewsLines. */
export function readNewsml1(root: XmlNode): NoticeFileItem[] {
  return listWithin(root, 'NewsItem').map(readItem)
}

function readItem(item: XmlNode): NoticeFileItem {
  const id = findPath(item, 'Identification', 'NewsIdentifier')
  const management = findPath(item, 'NewsManagement')
  const guid = readWords(findPath(id, 'PublicIdentifier'))
  const newsItemId = readWords(findPath(id, 'NewsItemId'))
  const revision = findPath(id, 'RevisionId')
  const status = readName(findPath(management, 'Status'))
  const instructions = management === undefined ? [] : listChildren(management, 'Instruction').map(readName)
  const contents = listWithin(item, 'ContentItem')
  const files = keepTelling(contents.map((one) => one.attributes.get('Href')))
  const isPicture = contents.some((one) => /^(?:photo|picture|graphic)$/i.test(readName(findPath(one, 'MediaType'))))
  const texts = listTexts(item)
  const previous = revision?.attributes.get('PreviousRevision')
  return {
    part: guid === '' ? '' : `item ${guid}`,
    format: 'newsml-1',
    texts,
    title:
      ['SlugLine', 'HeadLine'].map((name) => texts.find((text) => text.name === name)?.text).find((text) => text) ?? '',
    provider:
      listWithin(item, 'Provider').flatMap((one) => listWithin(one, 'Party').map(readName))[0] ??
      readWords(findPath(id, 'ProviderId')),
    signals: [...(status === '' ? [] : [`status ${status}`]), ...instructions.map((one) => `instruction ${one}`)].join(
      '; '
    ),
    pictureIds: isPicture ? keepTelling([newsItemId, guid, ...nameFiles(files)]) : [],
    facts: listFacts({
      guid: guid === '' ? newsItemId : guid,
      version: readWords(revision),
      versionCreated: readWords(findPath(management, 'ThisRevisionCreated')),
      status,
      signals: instructions.join('; '),
      replaces: previous === undefined || previous === '0' ? [] : [`revision ${previous}`],
      files
    }),
    guessedCharset: null
  }
}

function listTexts(item: XmlNode): NoticeFileText[] {
  const found: NoticeFileText[] = []
  for (const part of listWithin(item, 'NewsLines').flatMap((one) => one.children)) {
    if (typeof part === 'string') continue
    const { name } = part
    const type = readName(findPath(part, 'NewsLineType'))
    // The only line for what is said to editors; its type has many spellings.
    if (name === 'NewsLine' && /note|instruction|advis|correct/i.test(type))
      found.unshift({
        name: type,
        field: 'instructions',
        text: listChildren(part, 'NewsLineText').map(readWords).join('\n')
      })
    else if (lines[name] !== undefined) found.push({ name, field: lines[name], text: readWords(part) })
  }
  const bodies = listWithin(item, 'DataContent').map((node) => ({ name: 'DataContent', text: readWords(node) }))
  return [...found, ...bodies].filter(({ text }) => text !== '')
}

function readName(node: XmlNode | undefined): string {
  return node?.attributes.get('FormalName') ?? readWords(node)
}
