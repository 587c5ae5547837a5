import { expect, test } from 'vitest'
import { findDeskFolder } from '../../../main/host/desk-folder.ts'

const linux = { asked: undefined, from: '/work', environment: {}, platform: 'linux', home: '/home/ada' }

test.each([
  ['--desk comes first', { ...linux, asked: '/desk', environment: { ERRATUM_DESK: '/other' } }, '/desk'],
  ['--desk is taken from where the command was called', { ...linux, asked: 'desks/may' }, '/work/desks/may'],
  ['ERRATUM_DESK comes next', { ...linux, environment: { ERRATUM_DESK: '/other' } }, '/other'],
  [
    'an empty --desk counts as none',
    { ...linux, asked: '', environment: { ERRATUM_DESK: '' } },
    '/home/ada/.local/share/erratum/desk'
  ],
  ['XDG_DATA_HOME is kept to', { ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/erratum/desk'],
  [
    'a relative XDG_DATA_HOME counts as none',
    { ...linux, environment: { XDG_DATA_HOME: 'data' } },
    '/home/ada/.local/share/erratum/desk'
  ],
  [
    'macOS has its own place',
    { ...linux, platform: 'darwin', home: '/Users/ada' },
    '/Users/ada/Library/Application Support/Erratum/desk'
  ]
])('the desk to open: %s', (_what, question, folder) => {
  expect(findDeskFolder(question)).toBe(folder)
})
