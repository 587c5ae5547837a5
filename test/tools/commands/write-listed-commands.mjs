import { listCommands } from './list-commands.mjs'

const quote = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)

/** The text of renderer/keys/listed-commands.ts. */
export async function writeListedCommands() {
  const lines = (await listCommands()).map(({ id, group, title, keys, whileTyping }) =>
    `${id}\t${group.name}\t${title.name}\t${keys.join(' ')}\t${whileTyping ? 'typing' : ''}`.trimEnd()
  )
  return [
    "import { isMessageKey, phrase } from '../messages/phrase.ts'",
    "import type { CommandFacts } from '../state/command.ts'",
    '',
    '// Written by test/tools/write-command-list.mjs from the places that offer commands: run it when one is added or renamed.',
    '// Id, the messages of group and title, keys with a blank between them, and whether it works while typing.',
    'const lines = [',
    lines.map((line) => `  ${quote(line.replaceAll('\t', ' | '))}`).join(',\n'),
    ']',
    '',
    '/** The commands of all screens, by group and title, with the keys they have on a new desk. */',
    'export const listedCommands: readonly CommandFacts[] = lines.map((line) => {',
    "  const [id = '', group = '', title = '', keys = '', typing = ''] = line.split(' | ')",
    '  return {',
    '    id,',
    '    group: tell(group),',
    '    title: tell(title),',
    "    keys: keys.split(' ').filter(Boolean),",
    "    whileTyping: typing.trim() === 'typing'",
    '  }',
    '})',
    '',
    'function tell(words: string): string {',
    '  return isMessageKey(words) ? phrase(words) : words',
    '}',
    ''
  ].join('\n')
}
