import ts from 'typescript'

// What a page says through these goes to people; names of classes, kinds and files do not.
const told =
  /^(?:label|title|aria-label|aria-description|aria-roledescription|alt|placeholder|words|line|hint|heading|refusal)$/
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
    if (ts.isTemplateExpression(node) && [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(hasWord))
      add(node, node.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isForPrograms(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  // A fault of the program is told to programmers.
  return ts.isNewExpression(node) && node.expression.getText() === 'Error'
}

function isSaid(node: ts.Node, words: string): boolean {
  if (!/\p{L}/u.test(words)) return false
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return told.test(parent.name.getText())
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && told.test(parent.name.getText())) return true
  return sentence.test(words)
}

function hasWord({ text }: { readonly text: string }): boolean {
  return /(?:^| )\p{L}{2,}(?: |$|[.,:;])/u.test(text)
}
