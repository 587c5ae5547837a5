import type { NoticeText } from './notice-text.ts'

// Function words that no other language of the list shares; accents folded away.
const words: Readonly<Record<string, string>> = {
  en: 'the of and in on at by with from during has have been this is are was were to for an as his her its after near into who',
  fr: 'le les des du et dans une est sont avec pour par cette ces lors au aux sur',
  es: 'el los las del en y con por una esta durante para fue han',
  de: 'der die das und im den dem ein eine mit von bei wurde auf ist nach zu',
  pt: 'os da do dos das em uma com na no pelo pela foi ao durante',
  it: 'il gli della dello nel nella con una che sono alla durante per',
  sv: 'och att det som med i en ett av samt till pa fran ny',
  da: 'og det som med en et af til pa fra er efter'
}

const lists = Object.entries(words).map(([language, list]) => ({ language, known: new Set(list.split(' ')) }))

/**
 * The language of the first 800 characters by their function words, or null when two languages come too close.
 *
 * Meant for captions and ednotes; a slug or a name has no language.
 */
export function detectLanguage(text: NoticeText): string | null {
  const tokens = text.folded.slice(0, 800).match(/[a-z]+/g) ?? []
  let best: { readonly language: string; readonly hits: number } | null = null
  let second = 0
  for (const { language, known } of lists) {
    const hits = tokens.filter((token) => known.has(token)).length
    if (best === null || hits > best.hits) {
      second = best?.hits ?? 0
      best = { language, hits }
    } else if (hits > second) second = hits
  }
  return best !== null && best.hits >= 2 && best.hits > second ? best.language : null
}
