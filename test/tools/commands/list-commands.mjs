import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { inProject } from '../set-up/project-root.mjs'

/**
 * The commands the renderer's sources offer, by group and title: every object literal with an `id`, a `title` and a `run`. Those whose id is made
 * while the program runs (a colour class, a snippet) stay out, as do those that are not listed for people. Group and title are each told as
 * `text`, in English, and as `name`: that of the message, or the text where it is none.
 */
export async function listCommands() {
  const folder = inProject('renderer')
  const names = await readdir(folder, { recursive: true })
  const found = new Map()
  for (const name of names.filter((one) => /\.tsx?$/.test(one)).sort()) {
    const text = await readFile(join(folder, name), 'utf8')
    if (!text.includes('useCommands(')) continue
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    for (const command of listIn(source)) if (!found.has(command.id)) found.set(command.id, command)
  }
  return [...found.values()].sort(
    (one, other) => compare(one.group.text, other.group.text) || compare(one.title.text, other.title.text)
  )
}

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

function listIn(source) {
  const groups = new Map()
  const commands = []
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const text = readText(node.initializer)
      if (node.name.text === 'group' && text !== undefined) groups.set('group', text)
      if (ts.isObjectLiteralExpression(node.initializer)) {
        const { group, whileTyping } = readProperties(node.initializer)
        if (group) groups.set(node.name.text, { group: readText(group), whileTyping: isTrue(whileTyping) })
      }
    }
    if (ts.isObjectLiteralExpression(node)) commands.push(...readCommand(node, groups))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return commands
}

function readCommand(node, groups) {
  const properties = readProperties(node)
  const { id, title, keys, group, unlisted, native, whileTyping } = properties
  if (!id || !title || !properties.run || unlisted || native || !ts.isStringLiteralLike(id)) return []
  const spread = node.properties.flatMap((one) =>
    ts.isSpreadAssignment(one) ? [groups.get(one.expression.getText())] : []
  )[0]
  const inGroup = (group && readText(group)) ?? spread?.group ?? groups.get('group')
  const text = readText(title)
  if (text?.text === undefined || inGroup?.text === undefined) return []
  return [
    {
      id: id.text,
      group: inGroup,
      title: text,
      keys: keys && ts.isArrayLiteralExpression(keys) ? keys.elements.flatMap((one) => readText(one)?.text ?? []) : [],
      whileTyping: whileTyping ? isTrue(whileTyping) : spread?.whileTyping === true
    }
  ]
}

const isTrue = (node) => node?.kind === ts.SyntaxKind.TrueKeyword

function readProperties(node) {
  return Object.fromEntries(
    node.properties.flatMap((one) => {
      if (ts.isPropertyAssignment(one)) return [[one.name.getText(), one.initializer]]
      return ts.isMethodDeclaration(one) || ts.isShorthandPropertyAssignment(one)
        ? [[one.name.getText(), one.name]]
        : []
    })
  )
}

/** A message and its English words: `area.key` is `key` in the file of that area. */
function readMessage(name) {
  const at = name.indexOf('.')
  const file = inProject('renderer', 'messages', 'en', `${name.slice(0, at)}.json`)
  return { text: JSON.parse(readFileSync(file, 'utf8'))[name.slice(at + 1)], name }
}

/** A text with the name of its message, or of a choice between texts the last plain one: what is said where nothing special is so. A message that is filled in is none. */
function readText(node) {
  if (ts.isStringLiteralLike(node)) return { text: node.text, name: node.text }
  if (ts.isCallExpression(node) && node.expression.getText() === 'phrase' && node.arguments.length === 1)
    return readMessage(node.arguments[0].text)
  if (ts.isConditionalExpression(node)) return readText(node.whenFalse) ?? readText(node.whenTrue)
  return ts.isParenthesizedExpression(node) ? readText(node.expression) : undefined
}
