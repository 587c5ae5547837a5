import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { findClashes, listKeys } from '../../../renderer/keys/list-keys.ts'
import { isTypingKey, readPressed } from '../../../renderer/keys/read-pressed.ts'
import type { Command } from '../../../renderer/state/command.ts'
import { recallKeys, rememberKeys, withKeys } from '../../../renderer/state/key-changes.ts'
import { matchKeys } from '../../../renderer/state/match-keys.ts'
import { writeListedCommands } from '../../tools/commands/write-listed-commands.mjs'
import { inProject } from '../../tools/set-up/project-root.mjs'

const up = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

it('the list of commands is the one the screens offer (else run node test/tools/write-command-list.mjs)', async () => {
  const plain = (text: string): string => text.replaceAll(/\s+|,(?=\s*\])/g, '')
  const stored = await readFile(inProject('renderer', 'keys', 'listed-commands.ts'), 'utf8')
  expect(plain(await writeListedCommands())).toBe(plain(stored))
})

it.each([
  [{ key: 'm', ctrlKey: true }, 'Ctrl+M', false],
  [{ key: 'M', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+M', false],
  [{ key: 'n' }, 'n', true],
  [{ key: 'N', shiftKey: true }, 'Shift+N', true],
  [{ key: '?', shiftKey: true }, '?', true],
  [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+1', false],
  [{ key: ' ' }, 'Space', true],
  [{ key: 'F6' }, 'F6', false]
])('the pressed key %j is given as %s and is that key again', (pressed, binding, writes) => {
  expect(readPressed({ ...up, ...pressed }, false)).toBe(binding)
  expect(matchKeys(binding, { ...up, ...pressed }, false)).toBe(true)
  expect(isTypingKey(binding)).toBe(writes)
})

it('keys that every screen needs cannot be given to a command', () => {
  for (const key of ['Escape', 'Enter', 'Tab', 'Control', 'Dead']) expect(readPressed({ ...up, key }, false)).toBeNull()
})

it('a key clashes on its own screen and with what works everywhere, and with nothing of another screen', () => {
  const keys = listKeys(new Map(), {})
  const clash = (id: string, key: string) => findClashes(keys, { id, keys: key }).map((one) => one.id)
  expect(clash('save', 'ctrl+k')).toEqual(['palette'])
  expect(clash('info', 'f')).toEqual(['filter'])
  expect(clash('compare.zoom', 'f')).toEqual([])
})

it('given keys outlive the window, and a command without a key stays without', () => {
  const kept = new Map<string, string>()
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text)
  }
  rememberKeys(memory, { save: ['Ctrl+M'], 'snippet-Two words': ['F6'], info: [] })
  const changes = recallKeys(memory)
  const command = (id: string): Command => ({ id, group: 'Any', title: id, keys: ['x'], run: () => undefined })
  const keys = withKeys(['save', 'snippet-Two words', 'info', 'other'].map(command), changes).map((one) => one.keys)
  expect(keys).toEqual([['Ctrl+M'], ['F6'], [], ['x']])
})
