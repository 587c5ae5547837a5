import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'

/** A notice of our own and the facts a reading of it must give. */
export interface NoticeFixture {
  readonly id: string
  readonly text: string
  readonly expected: Partial<ParsedNotice>
}

/** A published notice, in the words of its own file. */
export interface KnownNotice {
  readonly id: string
  readonly agency: string
  readonly language: string
  readonly kind: string
  readonly text: string
  readonly truncated: boolean
  readonly expected: {
    readonly photographer: string | null
    readonly replacements: readonly { readonly correct: string; readonly wrong: string }[] | null
    readonly obligations: readonly string[] | null
  }
}

const own = fileURLToPath(new URL('../../fixtures/notices.jsonl', import.meta.url))
const known = fileURLToPath(new URL('../../../../shared/notices/known.jsonl', import.meta.url))

function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Every notice of test/fixtures/notices.jsonl: invented people and places. */
export function readNoticeFixtures(): readonly NoticeFixture[] {
  return readLines(own) as readonly NoticeFixture[]
}

/** The published notices of ../shared/notices/known.jsonl; empty where that file is not there. */
export function readKnownNotices(): readonly KnownNotice[] {
  return existsSync(known) ? (readLines(known) as readonly KnownNotice[]) : []
}
