import type { ReplyStyle } from './reply-facts.ts'
import type { OwnNoticeForm, OwnNoticeWording } from './wording/own-notice-wording.ts'

/** A fact's place in a template. */
export type OwnNoticeSlot = 'desk' | 'ids' | 'byline' | 'pairs'

/** Literal text or the place of a fact. */
export type OwnNoticeToken = { readonly literal: string } | { readonly slot: OwnNoticeSlot }

/** Which of a template's variants is meant. */
export interface OwnNoticeVariant {
  readonly wording: OwnNoticeWording
  readonly style: ReplyStyle
  readonly form: OwnNoticeForm
  /** How many pictures it names: one, several, none. */
  readonly pictures: 0 | 1 | 2
  readonly named: boolean
}

const slots: readonly OwnNoticeSlot[] = ['desk', 'ids', 'byline', 'pairs']

/** The opening of an own notice in literal text and places of facts, which always take turns. */
export function listOwnNoticeTokens(variant: OwnNoticeVariant): readonly OwnNoticeToken[] {
  const { wording, style, form, pictures, named } = variant
  const template = wording.templates[style][form]
    .replace('{picture}', wording.picture[pictures])
    .replace('{ofPicture}', wording.ofPicture[pictures])
    .replace('{pictureLine}', wording.pictureLine[pictures])
    .replace('{by}', named ? wording.by : '')
    .replace('{byLine}', named ? wording.byLine : '')
  return template.split(/(\{[a-z]+\})/).flatMap((piece): OwnNoticeToken[] => {
    const slot = slots.find((name) => piece === `{${name}}`)
    if (slot !== undefined) return [{ slot }]
    return piece === '' ? [] : [{ literal: piece }]
  })
}

/** A duty as a sentence of an own notice; `about` counts in the wording's objects. */
export function writeDutySentence(
  wording: OwnNoticeWording,
  duty: keyof OwnNoticeWording['duties'],
  about: 0 | 1 | 2
): string {
  return wording.duties[duty]
    .replace('{x}', wording.objects[about])
    .replace('{new}', wording.replacements[about === 0 ? 0 : 1])
}
