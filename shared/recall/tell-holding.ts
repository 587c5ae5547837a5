/** One version of a photo that somebody was delivered: when, by which preset, and whether it says a wrong value. */
export interface DeliveredVersion {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly preset: string
  readonly wrong: boolean
}

/** What became of a wrong version after it went out. Moments are ISO 8601 in UTC; null where it did not happen. */
export interface RecallFacts {
  /** In the order they were delivered. */
  readonly versions: readonly DeliveredVersion[]
  /** True where no version of the photo is right any more: it was killed. */
  readonly barred: boolean
  readonly toldAt: string | null
  readonly answeredAt: string | null
}

/** Where a recipient stands with one photo: holds a wrong version, was sent the right one and did not answer, answered. */
export type HoldingState = 'holds-wrong' | 'no-answer' | 'answered'

/** Where somebody stands with a photo, and by which presets what they were delivered last is still wrong. */
export interface Holding {
  readonly state: HoldingState
  /** Presets whose latest file there says the wrong value: each has to be sent again. */
  readonly wrongPresets: readonly string[]
  /** Since when an answer is waited for; null where none is. */
  readonly waitsSince: string | null
}

/**
 * Where somebody stands with a photo; null where they never got a wrong version of it. A right file takes the place of a wrong one of the same
 * preset alone: who has a wrong file for the web and a right one for print holds a wrong one. An answer counts for what went out before it.
 */
export function tellHolding({ versions, barred, toldAt, answeredAt }: RecallFacts): Holding | null {
  const isWrong = (version: DeliveredVersion): boolean => barred || version.wrong
  const lastWrong = versions.findLast(isWrong)
  if (lastWrong === undefined) return null
  const presets = [...new Set(versions.filter(isWrong).map(({ preset }) => preset))]
  const wrongPresets = presets.filter((preset) => {
    const latest = versions.findLast((version) => version.preset === preset)
    return latest !== undefined && isWrong(latest)
  })
  if (answeredAt !== null && answeredAt >= lastWrong.at) return { state: 'answered', wrongPresets, waitsSince: null }
  // Of a killed photo there is no right version: to be told is all that can be done.
  if (barred)
    return toldAt !== null && toldAt >= lastWrong.at
      ? { state: 'no-answer', wrongPresets, waitsSince: toldAt }
      : { state: 'holds-wrong', wrongPresets, waitsSince: null }
  if (wrongPresets.length > 0) return { state: 'holds-wrong', wrongPresets, waitsSince: null }
  return { state: 'no-answer', wrongPresets, waitsSince: versions.findLast((one) => !isWrong(one))?.at ?? null }
}
