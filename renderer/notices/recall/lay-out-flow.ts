import type { RecalledPhoto } from '../../../shared/contract/recall.ts'
import type { Holder } from './gather-holders.ts'
import { nameExport } from './name-export.ts'

/** A file that went out: by which preset, first when. */
export interface FlowExport {
  readonly key: string
  readonly preset: string
  readonly at: string
  readonly top: number
}

/** A stroke from a photo to an export, or from an export to a holder; `state` of the second sort alone. */
export interface FlowLine {
  readonly key: string
  readonly path: string
  readonly state: Holder['state'] | null
}

/** Where the wrong versions went, as a picture: positions in CSS pixels. */
export interface Flow {
  readonly photos: readonly (RecalledPhoto & { readonly top: number })[]
  /** Photos there is no room for. */
  readonly more: number
  readonly exports: readonly FlowExport[]
  readonly lines: readonly FlowLine[]
  readonly height: number
}

const rowHeight = 24
const photoHeight = 28
const edge = 4
const mostPhotos = 12
const photoRight = 50
const exportLeft = 196
const exportRight = 296
const holderLeft = 332

/** Lays the photos, the exports they left by and the holders' strokes out, a row of 24 px a holder. */
export function layOutFlow(recalled: readonly RecalledPhoto[], holders: readonly Holder[]): Flow {
  const photos = recalled.slice(0, mostPhotos).map((photo, index) => ({ ...photo, top: edge + index * photoHeight }))
  const sent = listSent(holders)
  const step = Math.max(rowHeight, Math.floor((holders.length * rowHeight) / Math.max(1, sent.size)))
  const exports = [...sent].map(([key, { preset, at }], index) => ({ key, preset, at, top: edge + index * step }))
  const height = Math.max(
    photos.length * photoHeight + edge,
    exports.length * step + edge,
    holders.length * rowHeight + 2 * edge
  )
  const lines: FlowLine[] = []
  for (const { key, top } of exports) {
    const y = top + rowHeight / 2
    const went = sent.get(key)
    for (const { photoId, top: from } of photos)
      if (went?.photos.has(photoId))
        lines.push({
          ...{ key: `${photoId} ${key}`, state: null },
          path: bend([photoRight, from + rowHeight / 2], [exportLeft, y])
        })
    holders.forEach((holder, index) => {
      if (went?.holders.has(holder.key))
        lines.push({
          ...{ key: `${key} ${holder.key}`, state: holder.state },
          path: bend([exportRight, y], [holderLeft, edge + (index + 0.5) * rowHeight])
        })
    })
  }
  return { photos, more: recalled.length - photos.length, exports, lines, height }
}

interface Sent {
  readonly preset: string
  at: string
  readonly photos: Set<string>
  readonly holders: Set<string>
}

function listSent(holders: readonly Holder[]): ReadonlyMap<string, Sent> {
  const sent = new Map<string, Sent>()
  for (const holder of holders)
    for (const { photoId, versions } of holder.lines)
      for (const { preset, at, wrong } of versions) {
        if (!wrong) continue
        const key = nameExport({ preset, at })
        const known = sent.get(key) ?? { preset, at, photos: new Set(), holders: new Set() }
        if (at < known.at) known.at = at
        known.photos.add(photoId)
        known.holders.add(holder.key)
        sent.set(key, known)
      }
  return sent
}

function bend([fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number]): string {
  const middle = (fromX + toX) / 2
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`
}
