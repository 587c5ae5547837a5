import { describe, expect, test } from 'vitest'
import type { Command } from '../../../renderer/state/command.ts'
import { findCommand } from '../../../renderer/state/find-command.ts'
import type { PressedKey } from '../../../renderer/state/match-keys.ts'
import { matchKeys } from '../../../renderer/state/match-keys.ts'
import { searchCommands } from '../../../renderer/state/search-commands.ts'
import { nameKeys } from '../../../renderer/ui/name-keys.ts'

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held
})
const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  group: 'Test',
  title: id,
  keys,
  run: () => undefined,
  ...more
})

describe('a pressed key', () => {
  test.each([
    ['i', press('i'), true],
    ['i', press('I', { shiftKey: true }), false],
    ['i', press('i', { ctrlKey: true }), false],
    ['Shift+A', press('A', { shiftKey: true }), true],
    ['Shift+A', press('a'), false],
    ['Ctrl+S', press('s', { ctrlKey: true }), true],
    ['Ctrl+S', press('s', { ctrlKey: true, altKey: true }), false],
    ["Ctrl+'", press("'", { ctrlKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['+', press('+', { shiftKey: true }), true],
    ['Space', press(' '), true],
    ['1', press('1', { code: 'Digit1' }), true],
    // A French keyboard needs Shift for the digit itself, a British one makes another sign with it.
    ['1', press('&', { code: 'Digit1' }), true],
    ['Shift+1', press('!', { code: 'Digit1', shiftKey: true }), true],
    ['1', press('!', { code: 'Digit1', shiftKey: true }), false],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true }), true]
  ])('%s is told from others (case %#)', (binding, pressed, expected) => {
    expect(matchKeys(binding, pressed, false)).toBe(expected)
  })

  test('on an Apple keyboard is ⌘ where others have Ctrl', () => {
    expect(matchKeys('Ctrl+S', press('s', { metaKey: true }), true)).toBe(true)
    expect(matchKeys('Ctrl+S', press('s', { ctrlKey: true }), true)).toBe(false)
    expect(nameKeys('Ctrl+Shift+z', true)).toBe('⌘ ⇧ Z')
    expect(nameKeys('Ctrl+Shift+z', false)).toBe('Ctrl Shift Z')
  })
})

describe('the commands on offer', () => {
  const everywhere = Symbol('everywhere')
  const screen = Symbol('screen')
  const offers = new Map([
    [everywhere, [command('undo', ['Ctrl+Z']), command('palette', ['Ctrl+K'], { whileTyping: true })]],
    [screen, [command('undo-change', ['Ctrl+Z']), command('accept', ['a'])]]
  ])
  const find = (pressed: PressedKey, typing = false) => findCommand({ offers, pressed, typing, apple: false })?.id

  test('give way to those of the screen', () => {
    expect(find(press('z', { ctrlKey: true }))).toBe('undo-change')
  })

  test('leave keys that are text to the field a person types in', () => {
    expect(find(press('a'))).toBe('accept')
    expect(find(press('a'), true)).toBeUndefined()
    expect(find(press('k', { ctrlKey: true }), true)).toBe('palette')
  })

  test('are found by any of their words, once each, without those that only move a cursor', () => {
    const all = [command('redo', []), command('redo', []), command('move', [], { unlisted: 'palette' })]
    expect(searchCommands(all, '').map(({ id }) => id)).toEqual(['redo'])
    expect(searchCommands(all, 'test RED').map(({ id }) => id)).toEqual(['redo'])
    expect(searchCommands(all, 'undo')).toEqual([])
  })
})
