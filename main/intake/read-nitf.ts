import type { NoticeFileItem } from '../services/ports/notice-files.ts'
import { keepTelling, listFacts } from './item-facts.ts'
import type { XmlNode } from './xml-node.ts'
import { findPath, listChildren, listWithin, readWords } from './xml-node.ts'

/**
 * The item of an NITF file. Source: IPTC NITF 3.6, docdata: correction, ed-msg, doc-id, management-status. `del-list` is the trail of a delivery
 * and says nothing of corrections.
 */
export function readNitf(root: XmlNode): NoticeFileItem[] {
  const data = findPath(root, 'head', 'docdata')
  const corrections = data === undefined ? [] : listChildren(data, 'correction')
  const messages = data === undefined ? [] : listChildren(data, 'ed-msg')
  const status = data?.attributes.get('management-status') ?? ''
  const guid = findPath(data, 'doc-id')?.attributes.get('id-string') ?? ''
  const headline = readWords(findPath(root, 'body', 'body.head', 'hedline'))
  const notes = [...corrections, ...messages].map((node) => ({
    name: node.name,
    field: 'instructions',
    text: node.attributes.get('info') ?? readWords(node)
  }))
  const texts = [
    ...notes,
    { name: 'hedline', field: 'headline', text: headline },
    { name: 'body.content', text: readWords(findPath(root, 'body', 'body.content')) }
  ]
  return [
    {
      part: guid === '' ? '' : `item ${guid}`,
      format: 'nitf',
      texts: texts.filter(({ text }) => text !== ''),
      title: headline,
      provider:
        readWords(listWithin(root, 'distributor')[0]) || (findPath(data, 'doc-id')?.attributes.get('regsrc') ?? ''),
      signals: [
        ...(status === '' ? [] : [`management-status ${status}`]),
        ...(corrections.length === 0 ? [] : ['nitf correction'])
      ].join('; '),
      pictureIds: [],
      facts: listFacts({
        guid,
        status,
        versionCreated: findPath(data, 'date.issue')?.attributes.get('norm'),
        replaces: keepTelling(corrections.map((one) => one.attributes.get('id-string')))
      }),
      guessedCharset: null
    }
  ]
}
