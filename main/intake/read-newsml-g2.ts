import type { NoticeFileItem, NoticeFileText } from '../services/ports/notice-files.ts'
import { keepTelling, listFacts, nameFiles } from './item-facts.ts'
import type { XmlNode } from './xml-node.ts'
import { findPath, listChildren, listWithin, readWords } from './xml-node.ts'

const itemNames = ['newsItem', 'packageItem']

/** The items of a NewsML-G2 file, alone or in a newsMessage. Source: IPTC NewsML-G2 2.35, itemMeta, contentMeta, contentSet. */
export function readNewsmlG2(root: XmlNode): NoticeFileItem[] {
  const items = itemNames.includes(root.name) ? [root] : listWithin(root, ...itemNames)
  return items.map(readItem)
}

function readItem(item: XmlNode): NoticeFileItem {
  const meta = findPath(item, 'itemMeta')
  const content = findPath(item, 'contentMeta')
  const guid = item.attributes.get('guid') ?? ''
  const status = readCode(findPath(meta, 'pubStatus'))
  const signals = meta === undefined ? [] : listChildren(meta, 'signal').map(readCode)
  const remote = listWithin(item, 'remoteContent')
  const altIds = keepTelling(
    [meta, content].flatMap((part) => (part ? listChildren(part, 'altId').map(readWords) : []))
  )
  const files = keepTelling(remote.map((one) => one.attributes.get('href') ?? one.attributes.get('residref')))
  const isPicture =
    /(?:^|:)(?:picture|graphic)$/.test(readCode(findPath(meta, 'itemClass'))) ||
    remote.some((one) => one.attributes.get('contenttype')?.startsWith('image/'))
  const texts = listTexts(item, meta, content)
  return {
    part: guid === '' ? '' : `item ${guid}`,
    format: 'newsml-g2',
    texts,
    title:
      ['slugline', 'headline'].map((name) => texts.find((text) => text.name === name)?.text).find((text) => text) ??
      readWords(findPath(meta, 'title')),
    provider: readCode(findPath(meta, 'provider')),
    signals: [...(status === '' ? [] : [`pubStatus ${status}`]), ...signals.map((signal) => `signal ${signal}`)].join(
      '; '
    ),
    pictureIds: isPicture ? keepTelling([...altIds, guid, ...nameFiles(files)]) : [],
    facts: listFacts({
      guid,
      version: item.attributes.get('version'),
      versionCreated: readWords(findPath(meta, 'versionCreated')),
      embargoed: readWords(findPath(meta, 'embargoed')),
      status,
      signals: signals.join('; '),
      altIds,
      files
    }),
    guessedCharset: null
  }
}

function listTexts(item: XmlNode, meta: XmlNode | undefined, content: XmlNode | undefined): NoticeFileText[] {
  const take = (part: XmlNode | undefined, name: string, field?: string) =>
    (part === undefined ? [] : listChildren(part, name)).map((node) => ({ name, field, text: readWords(node) }))
  const notes = (meta === undefined ? [] : listChildren(meta, 'edNote')).map((node) => {
    const role = node.attributes.get('role')
    const signal = role === undefined ? undefined : `edNote role ${role}`
    return { name: 'edNote', field: 'instructions', text: readWords(node), signal }
  })
  // Notes to editors with a role of their own say most surely what they are.
  const sorted = [
    ...notes.filter(({ signal }) => signal !== undefined),
    ...notes.filter(({ signal }) => signal === undefined)
  ]
  const bodies = listWithin(item, 'inlineXML', 'inlineData').map((node) => ({ name: 'body', text: readWords(node) }))
  return [
    ...sorted,
    ...take(content, 'headline', 'headline'),
    ...take(content, 'slugline', 'title'),
    ...take(content, 'description', 'caption'),
    ...bodies
  ].filter(({ text }) => text !== '')
}

function readCode(node: XmlNode | undefined): string {
  const { attributes } = node ?? {}
  return attributes?.get('qcode') ?? attributes?.get('literal') ?? attributes?.get('uri') ?? readWords(node)
}
