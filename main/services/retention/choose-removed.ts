import type { RetentionRule } from '../../../shared/contract/retention.ts'
import type { VaultObject } from '../ports/vault.ts'
import type { ReplacedBytes } from './read-replaced.ts'
import { weighVault } from './vault-weight.ts'

const msOfDay = 86_400_000
const bytesOfGigabyte = 1_000_000_000

/** What a rule is asked of: the vault's objects, and what each revision's bytes are wanted for. `now` is ISO 8601. */
export interface Kept {
  readonly objects: ReadonlyMap<string, VaultObject>
  readonly replaced: ReadonlyMap<string, ReplacedBytes>
  readonly now: string
}

/** The objects a rule lets go, longest unwanted first, and the bytes on disk before and after. Notices' own bytes are no revision's: they stay. */
export function chooseRemoved(
  rule: RetentionRule,
  { objects, replaced, now }: Kept
): { readonly removed: readonly string[]; readonly before: number; readonly after: number } {
  const unwanted = [...objects.keys()]
    .flatMap((sha256) => {
      const since = replaced.get(sha256)?.since ?? null
      return since === null ? [] : [{ sha256, since }]
    })
    .toSorted((one, other) => compareTexts(one.since, other.since) || compareTexts(one.sha256, other.sha256))
  const weight = weighVault(objects.values())
  const before = weight.bytes
  const removed: string[] = []
  for (const { sha256, since } of unwanted) {
    if (!mayGo(rule, { since, now, bytes: weight.bytes })) break
    weight.remove(sha256)
    removed.push(sha256)
  }
  return { removed, before, after: weight.bytes }
}

function mayGo(
  rule: RetentionRule,
  { since, now, bytes }: { readonly since: string; readonly now: string; readonly bytes: number }
): boolean {
  switch (rule.keep) {
    case 'all':
      return false
    case 'days':
      return Date.parse(since) + rule.days * msOfDay < Date.parse(now)
    case 'size':
      return bytes > rule.gigabytes * bytesOfGigabyte
  }
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
