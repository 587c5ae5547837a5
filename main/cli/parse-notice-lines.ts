import { z } from 'zod'
import type { NoticeGrammar } from '../../shared/notice/notice-grammar.ts'
import type { ExitCode } from './exit-code.ts'
import { printFailure, printJsonLine } from './output.ts'
import { readNotice } from './read-notice.ts'

const lineSchema = z.object({ id: z.unknown().optional(), text: z.string() })

/**
 * Reads each line {id, text} as a notice and prints {id, …what it says}, in order; gives the exit code. A line that is none prints {id, error} and
 * the others go on. Empty lines are left out.
 */
export function parseNoticeLines(lines: string, grammars: readonly NoticeGrammar[]): ExitCode {
  let read = 0
  let failed = 0
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue
    const given = parseJson(line)
    const { success, data } = lineSchema.safeParse(given)
    if (success) {
      printJsonLine({ id: data.id ?? null, ...readNotice(data.text, grammars) })
      read += 1
      continue
    }
    const message = `Line ${index + 1} is no JSON object with a "text". It was left out.`
    printJsonLine({
      id: z.object({ id: z.unknown() }).safeParse(given).data?.id ?? null,
      error: { code: 'bad-input', message }
    })
    printFailure({ message })
    failed += 1
  }
  if (failed === 0) return 0
  return read === 0 ? 2 : 1
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
