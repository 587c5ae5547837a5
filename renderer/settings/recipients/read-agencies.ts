import { knownAgencies } from '../../../shared/notice/known-agencies.ts'

/** Agencies as typed, separated by commas, each once and as notices name it where that is known; null for nothing or "all". */
export function readAgencies(typed: string): string[] | null {
  const names = typed
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => knownAgencies.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name)
  const isAll = names.length === 0 || (names.length === 1 && /^all(?: agencies)?$/i.test(names[0] ?? ''))
  return isAll ? null : [...new Set(names)]
}

/** Agencies as they are shown and typed; "" for all. */
export function writeAgencies(agencies: readonly string[] | null): string {
  return (agencies ?? []).join(', ')
}
