import { foldNoticeText } from '../notice-text.ts'
import type { OwnNoticeSlot, OwnNoticeVariant } from '../reply/own-notice-template.ts'
import { listOwnNoticeTokens } from '../reply/own-notice-template.ts'
import type { ReplyStyle } from '../reply/reply-facts.ts'
import type { OwnNoticeForm } from '../reply/wording/own-notice-wording.ts'
import { ownNoticeWordings } from '../reply/wording/own-notice-wordings.ts'

/** A step of reading an opening: words that must stand there (folded, without outer blanks), or a fact. */
export type OpeningStep = { readonly words: string; readonly glued: string } | { readonly slot: OwnNoticeSlot }

/** One way in which a desk's own notice may begin. */
export interface OwnNoticeOpening {
  readonly variant: OwnNoticeVariant
  readonly steps: readonly OpeningStep[]
}

/** Openings that begin with the same words. */
export interface OpeningGroup {
  /** One word of the anchor, looked for first: few texts hold any of them. */
  readonly key: string
  readonly anchor: string
  readonly openings: readonly OwnNoticeOpening[]
}

const styles: readonly ReplyStyle[] = ['afp', 'ap', 'plain']
const forms: readonly OwnNoticeForm[] = ['correction', 'bare', 'kill', 'reinstatement']
const keys = [
  'rectificatif',
  'annulation',
  'correccion',
  'anulacion',
  'berichtigung',
  'ruckruf',
  'correction',
  'kill',
  'reinst'
]
// With a photographer first: without one the ids would run on to the name.
const shapes = [true, false].flatMap((named) => ([0, 1, 2] as const).map((pictures) => ({ pictures, named })))

function makeOpening(variant: OwnNoticeVariant): OwnNoticeOpening {
  const steps = listOwnNoticeTokens(variant).map((token): OpeningStep => {
    if ('slot' in token) return token
    const { folded } = foldNoticeText(token.literal)
    return { words: folded.trim(), glued: folded.trimEnd() }
  })
  return { variant, steps }
}

/** Every way in which a desk's own notice may begin, by its first words. */
export const ownNoticeOpenings: readonly OpeningGroup[] = Object.values(ownNoticeWordings).flatMap((wording) => {
  const all = styles.flatMap((style) =>
    forms.flatMap((form) => shapes.map((shape) => makeOpening({ wording, style, form, ...shape })))
  )
  const anchors = new Map<string, OwnNoticeOpening[]>()
  for (const opening of all) {
    const first = opening.steps[0]
    const anchor = first !== undefined && 'words' in first ? first.words : ''
    anchors.set(anchor, [...(anchors.get(anchor) ?? []), opening])
  }
  return [...anchors].map(([anchor, openings]) => ({
    key: keys.find((key) => anchor.includes(key)) ?? anchor,
    anchor,
    openings
  }))
})
