import type { StyleFinding } from './style-finding.ts'

const rule = 'side-markers'
const marker = /\((?:(\d)(?:st|nd|rd|th)?\s?)?(L|R|C|l|r|left|right|cent(?:er|re))\)/g
const sentenceEnd = /[.!?:;](?=\s)|\n/g

interface SideMarker {
  readonly start: number
  readonly end: number
  readonly text: string
  /** 1 is the outermost. */
  readonly place: number
  readonly side: 'L' | 'R' | 'C'
}

/** Markers of who stands where, "(L)", "(2ndR)": one that stands twice in a sentence, a gap in the counting, letters and words side by side. */
export function findSideMarkers(text: string): readonly StyleFinding[] {
  const markers = [...text.matchAll(marker)].map(readMarker)
  // A lone "(left)" or "(r)" is a way to write it too.
  const usesLetters = markers.some(({ text: sign }) => /[LRC]\)$/.test(sign))
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  const sentenceOf = ({ start }: SideMarker): number => ends.filter((end) => end < start).length
  const sentences = Map.groupBy(markers, sentenceOf)
  return [...sentences.values()].flatMap((sentence) => [
    ...(usesLetters ? findOddSigns(sentence) : []),
    ...findRepeated(sentence),
    ...findGaps(sentence)
  ])
}

function readMarker({ 0: text, 1: place, 2: sign = '', index }: RegExpExecArray): SideMarker {
  const letter = sign.charAt(0).toUpperCase()
  const side = letter === 'L' || letter === 'R' ? letter : 'C'
  return { start: index, end: index + text.length, text, place: Number(place ?? 1), side }
}

function findOddSigns(sentence: readonly SideMarker[]): readonly StyleFinding[] {
  return sentence.flatMap(({ start, end, text, side }) => {
    const right = text.replace(/[a-z]+\)$/, `${side})`)
    const isWord = /(?:left|right|cent(?:er|re)|[lr])\)$/.test(text)
    if (!isWord) return []
    return {
      rule,
      start,
      end,
      words: `${text} beside markers in capitals`,
      fix: { start, end, text: right, words: `Write ${right}` }
    }
  })
}

function findRepeated(sentence: readonly SideMarker[]): readonly StyleFinding[] {
  const same = (one: SideMarker, other: SideMarker): boolean => one.side === other.side && one.place === other.place
  return sentence.flatMap((one, index) =>
    sentence.slice(0, index).some((other) => same(one, other))
      ? { rule, start: one.start, end: one.end, words: `${one.text} stands twice in one sentence`, fix: null }
      : []
  )
}

/** "(L)", "(2ndL)" and "(4thL)" without the third. Where only one is counted nobody else was named. */
function findGaps(sentence: readonly SideMarker[]): readonly StyleFinding[] {
  return (['L', 'R'] as const).flatMap((side) => {
    const counted = sentence.filter((one) => one.side === side).toSorted((one, other) => one.place - other.place)
    if (counted.length < 3) return []
    return counted.flatMap((one, index) => {
      const before = counted[index - 1]
      if (before === undefined || one.place - before.place < 2) return []
      const words = `Between ${before.text} and ${one.text} one is missing`
      return { rule, start: one.start, end: one.end, words, fix: null }
    })
  })
}
