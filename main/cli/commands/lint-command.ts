import type { Command } from 'commander'
import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { PhotoReading } from '../../../shared/contract/photo.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { checkStyle } from '../../../shared/house-style/check-style.ts'
import { readStyleFacts } from '../../../shared/house-style/read-style-facts.ts'
import type { StyleFinding, StyleRule } from '../../../shared/house-style/style-finding.ts'
import { parseNotice } from '../../../shared/notice/parse-notice.ts'
import type { ReadPhoto } from '../../services/photos/read-photos.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { chooseExitCode } from '../exit-code.ts'
import { printFailure, printJson, printLine } from '../output.ts'
import { readGivenPhotos } from '../read-given-photos.ts'
import { runCommand } from '../run-command.ts'

/** Signs of each end of a long stretch that are shown. */
const endShown = 40

/** One photo's caption held against the house style; places are in UTF-16 units of the caption. */
interface LintedPhoto {
  readonly path: string
  readonly caption: string
  readonly findings: readonly StyleFinding[]
}

/** `erratum lint PATH…`: where captions are not as the house writes. Changes nothing. */
export function addLintCommand(program: Command): void {
  const command = program.command('lint').argument('<path...>')
  addDeskOptions(command.description('hold captions against the house style; exit code 3 where something is found'))
  command.action((given: readonly string[], _options: unknown, self: Command) =>
    runCommand(self, (call) => lintFiles(call, given.map(resolvePath)))
  )
}

async function lintFiles(call: CommandCall, paths: readonly string[]): Promise<ExitCode> {
  const linted: LintedPhoto[] = []
  const failures: DeskErrorCode[] = []
  let off: readonly StyleRule[] = []
  const take = (result: ReadPhoto): void => {
    if (!result.ok) {
      failures.push(result.failure.code)
      printFailure(result.failure)
      return
    }
    const photo = lintPhoto(result.reading, off)
    linted.push(photo)
    if (!call.json) printLinted(photo)
  }
  await readGivenPhotos(call, {
    paths,
    take,
    meet: async (client) => {
      off = (await client.settings.get({})).styleRulesOff
    }
  })
  if (call.json) printJson(linted)
  const code = chooseExitCode(linted.length, failures)
  return code === 0 && linted.some(({ findings }) => findings.length > 0) ? 3 : code
}

function lintPhoto({ path, fields }: PhotoReading, off: readonly StyleRule[]): LintedPhoto {
  const caption = readAsText(fields.caption?.value)
  const { kind, agency, head, noticeRanges: ranges } = parseNotice(caption, { field: 'caption' })
  // Files do not say what the desk has done about a notice.
  const notice = kind === 'none' ? null : { agency, head, ranges, applied: false }
  const facts = readStyleFacts((key) => fields[key]?.value, notice)
  return { path, caption, findings: checkStyle(caption, facts, off) }
}

function printLinted({ path, caption, findings }: LintedPhoto): void {
  for (const { start, end, rule, words, fix } of findings) {
    const place = start === end ? 'at the end' : JSON.stringify(shorten(caption.slice(start, end)))
    printLine(
      `${path}: ${start}: ${words}: ${place}${fix === null ? '' : `. Fix: ${JSON.stringify(fix.text)}`} [${rule}]`
    )
  }
}

/** Both ends of a long stretch: where it begins and where it ends is what is looked for. */
function shorten(text: string): string {
  return text.length <= 2 * endShown ? text : `${text.slice(0, endShown)} … ${text.slice(-endShown)}`
}
