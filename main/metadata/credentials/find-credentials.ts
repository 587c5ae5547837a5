import type { Credentials } from '../../../shared/contract/credentials.ts'
import type { TagEntry } from '../reader/tag-entries.ts'
import { findValues } from '../reader/tag-entries.ts'
import { unreadableCredentials } from './unreadable-credentials.ts'

/** Null for a file without a manifest store; else credentials that say they were not checked, for `withCheckedCredentials` to replace. */
export function findCredentials(entries: readonly TagEntry[]): Credentials | null {
  // Other JUMBF (360° pictures, private boxes) has other labels. Source: C2PA 2.1, 11.1.4.2.
  return findValues(entries, 'JUMBF', 'JUMDLabel').includes('c2pa')
    ? unreadableCredentials('They were not checked.')
    : null
}
