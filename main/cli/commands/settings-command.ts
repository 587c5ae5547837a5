import type { Command } from 'commander'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import { writeRetention } from '../../../shared/settings/retention-text.ts'
import { settingKeys, settingWords } from '../../../shared/settings/setting-words.ts'
import { collectOption } from '../collect-option.ts'
import type { CommandCall } from '../command-call.ts'
import { addDeskOptions } from '../command-call.ts'
import type { ExitCode } from '../exit-code.ts'
import { printJson, printLine } from '../output.ts'
import { parseSettings } from '../parse-settings.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

/** `erratum settings`: shows and sets how the desk works. */
export function addSettingsCommand(program: Command): void {
  const command = program.command('settings').description("show the desk's settings, or set some")
  command.option('--set <name=value>', 'set one; repeat it for more', collectOption, [])
  addDeskOptions(command)
  command.action((options: { readonly set: readonly string[] }, self: Command) =>
    runCommand(self, (call) => changeOrShow(call, options.set))
  )
}

async function changeOrShow(call: CommandCall, set: readonly string[]): Promise<ExitCode> {
  const change = parseSettings(set)
  const isChange = set.length > 0
  return withDesk<ExitCode>(call, isChange ? 'made' : 'existing', async (client) => {
    const settings = isChange ? await client.settings.set({ change, by: call.by }) : await client.settings.get({})
    if (call.json) printJson(settings)
    else printSettings(settings)
    return 0
  })
}

function printSettings(settings: DeskSettings): void {
  for (const key of settingKeys) {
    const value = settings[key]
    const { label, line, choices } = settingWords[key]
    const meaning = choices.find((choice) => choice.value === String(value))?.words
    const others = choices.filter((choice) => choice.value !== String(value)).map((choice) => choice.value)
    printLine(`${key}=${writeSetting(key, settings)}`)
    printLine(
      `    ${label}${meaning === undefined ? '' : `: ${meaning}${others.length === 0 ? '' : ` (or ${others.join(', ')})`}`}`
    )
    printLine(`    ${line}`)
  }
}

function writeSetting(key: keyof DeskSettings, settings: DeskSettings): string {
  if (key === 'iimCodePages' || key === 'spellingLanguages' || key === 'styleRulesOff') return settings[key].join(',')
  return key === 'retention' ? writeRetention(settings[key]) : writeValue(settings[key])
}

function writeValue(value: DeskSettings[keyof DeskSettings]): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
