import type { NoticeFileItem } from '../services/ports/notice-files.ts'
import { keepTelling, listFacts } from './item-facts.ts'
import { readHtml } from './read-html.ts'
import type { XmlNode } from './xml-node.ts'
import { listWithin, readWords } from './xml-node.ts'

const statusWord = /^(?:annull?eret|nyversion|korrektion)$/i

/** The item of a file of Ritzau's own XML (RBNews); `TilRedaktionen` is its note to editors. */
export function readRitzau(root: XmlNode): NoticeFileItem[] {
  const take = (name: string): string => readWords(listWithin(root, name)[0])
  const statuses = listWithin(root, 'Status', 'status', 'NewsStatus').map(readWords)
  const replaces = keepTelling(listWithin(root, 'Replaces', 'replaces').map(readWords))
  const guid = take('NewsID')
  const texts = [
    { name: 'TilRedaktionen', field: 'instructions', text: readMarkup(take('TilRedaktionen')) },
    { name: 'headline', field: 'headline', text: take('headline') },
    { name: 'content', text: readMarkup(take('content')) }
  ]
  const status = statuses.find((word) => statusWord.test(word)) ?? statuses[0] ?? ''
  return [
    {
      part: guid === '' ? '' : `item ${guid}`,
      format: 'ritzau',
      texts: texts.filter(({ text }) => text !== ''),
      title: take('headline'),
      provider: 'Ritzau',
      signals: [
        ...(status === '' ? [] : [`status ${status}`]),
        ...(replaces.length === 0 ? [] : ['status Replaces'])
      ].join('; '),
      pictureIds: [],
      facts: listFacts({ guid, version: take('version'), versionCreated: take('PublishDate'), status, replaces }),
      guessedCharset: null
    }
  ]
}

// Both hold HTML as text.
function readMarkup(text: string): string {
  return text.includes('<') ? (readHtml(text) ?? text) : text
}
