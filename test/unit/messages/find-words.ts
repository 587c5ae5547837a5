import ts from 'typescript'

// What a page says through these goes to people; names of classes, kinds and files do not.
const told =
  /^(?:label|title|aria-label|aria-description|aria-roledescription|alt|placeholder|words|line|hint|heading|refusal)$/
// Keys as the browser names them, what is remembered, and names that are the same in every language.
const named =
  /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Enter|Escape|Space|Ctrl|Shift|Alt|Digit|erratum\..*|Erratum|IIM|XMP|EXIF|NFKD)$/
const sentence = /^(?:\p{Lu}[\p{L}’']+(?:[ ,:;.…]|$)|\p{L}[\p{L}’']* .*[.…]$)/u

/** The words for people in a source of the renderer that stand in the code itself: texts and attributes of elements, and sentences. */
export function findWords(name: string, text: string): string[] {
  const found: string[] = []
  const add = (node: ts.Node, words: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${name}:${line + 1} ${words.trim()}`)
  }
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const visit = (node: ts.Node): void => {
    if (isForPrograms(node)) return
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) add(node, node.text)
    if (ts.isStringLiteralLike(node) && isSaid(node, node.text)) add(node, node.text)
    if (
      ts.isTemplateExpression(node) &&
      !named.test(node.head.text) &&
      [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(hasWord)
    )
      add(node, node.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isForPrograms(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isJsxAttribute(node) && /^(?:className|style)$/.test(node.name.getText())) return true
  if (ts.isPropertyAssignment(node) && /^(?:id|keys)$/.test(node.name.getText())) return true
  // A fault of the program is told to programmers.
  return ts.isNewExpression(node) && node.expression.getText() === 'Error'
}

function isSaid(node: ts.Node, words: string): boolean {
  const { parent } = node
  if (!/\p{L}/u.test(words) || named.test(words) || isCompared(parent)) return false
  if (ts.isJsxAttribute(parent)) return told.test(parent.name.getText())
  if (ts.isPropertyAssignment(parent) && parent.initializer !== node) return false
  if (ts.isPropertyAssignment(parent) && told.test(parent.name.getText())) return true
  return sentence.test(words)
}

/** What is compared is a kind or a key: nobody reads it. */
function isCompared(parent: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return /^(?:[!=]==|in)$/.test(parent.operatorToken.getText())
  return ts.isArrayLiteralExpression(parent) && /\]\.includes$/.test(parent.parent.getText())
}

function hasWord({ text }: { readonly text: string }): boolean {
  return /(?:^| )\p{L}{2,}(?: |$|[.,:;](?:\s|$))/u.test(text)
}
