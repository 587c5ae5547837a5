import { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { SettingsChange } from '../../shared/contract/settings.ts'
import { settingsChangeSchema } from '../../shared/contract/settings.ts'
import { defaultSettings } from '../../shared/settings/default-settings.ts'
import { parseRetention } from '../../shared/settings/retention-text.ts'
import { settingKeys, settingWords } from '../../shared/settings/setting-words.ts'
import { sortNearest } from './nearest-names.ts'

const switches: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  false: false,
  off: false,
  no: false
}

/**
 * The settings as given with `--set NAME=VALUE`: yes or no as true, on, yes or false, off, no; code pages separated by commas. Throws DeskError
 * `bad-input` for an unknown name, one that is set twice, or a value it cannot have.
 */
export function parseSettings(given: readonly string[]): SettingsChange {
  const change = new Map<string, unknown>()
  for (const one of given) {
    const equals = one.indexOf('=')
    if (equals < 0) throw refuse(`--set ${JSON.stringify(one)} has no "=". Write --set NAME=VALUE`)
    const name = one.slice(0, equals)
    const key = settingKeys.find((known) => known === name)
    if (key === undefined) {
      const names = sortNearest(settingKeys, name).join(', ')
      throw refuse(`There is no setting ${JSON.stringify(name)}. The settings are: ${names}`)
    }
    if (change.has(key)) throw refuse(`${key} was set twice`)
    change.set(key, parseValue(key, one.slice(equals + 1).trim()))
  }
  const read = settingsChangeSchema.safeParse(Object.fromEntries(change))
  if (read.success) return read.data
  throw refuse(
    z
      .prettifyError(read.error)
      .replace(/\s*\n\s*/g, ' ')
      .replace(/^✖ /, '')
  )
}

function parseValue(key: (typeof settingKeys)[number], text: string): unknown {
  if (key === 'codeFiles' || key === 'styleRulesOff')
    return text === '' ? [] : text.split(',').map((name) => name.trim())
  if (key === 'codeDelimiter') return text
  if (key === 'iimCodePages' || key === 'spellingLanguages') return text.split(',').map((name) => name.trim())
  if (typeof defaultSettings[key] === 'number') return /^\d+$/.test(text) ? Number(text) : text
  if (typeof defaultSettings[key] === 'boolean') return switches[text] ?? text
  if (key === 'noticesFolder' || key === 'anchorFile') return text === '' ? null : text
  if (key === 'retention') return parseRetention(text) ?? refuseRetention(text)
  if (
    key === 'agencyRules' ||
    key === 'deskGrammars' ||
    key === 'captionTemplates' ||
    key === 'snippets' ||
    key === 'exportPresets'
  )
    return parseJson(key, text)
  const { choices } = settingWords[key]
  if (choices.some(({ value }) => value === text)) return text
  throw refuse(`${key} is ${choices.map(({ value }) => value).join(' or ')}, not ${JSON.stringify(text)}`)
}

function refuseRetention(text: string): never {
  throw refuse(
    `retention is all, a number of days such as "90 days", or a size such as "20 GB", not ${JSON.stringify(text)}`
  )
}

function parseJson(key: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse(`${key} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function refuse(what: string): DeskError {
  return new DeskError('bad-input', `${what}. No setting was changed.`)
}
