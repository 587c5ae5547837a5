// Checks a record or a proof that Erratum exported, and trusts nobody: no network, no package, no other file of Erratum.
//   node verify.mjs bundle.json [--key "NAME+ID+KEY"] [--anchor FILE]
// Exit code 0: it holds. 3: it does not. 2: it could not be read. The same code runs in the exported page, with the browser's own cryptography.
// What it checks is defined by RFC 8785 (canonical JSON), RFC 9162 section 2.1 (the tree), RFC 8032 (Ed25519) and https://c2sp.org/tlog-checkpoint.

const bytesOf = (text) => new TextEncoder().encode(text)
const unhex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
const unbase64 = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes))
const hashLeaf = (text) => sha256(bytesOf(`\0${text}`))
const hashNode = (left, right) => sha256(unhex(`01${left}${right}`))

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

function textOf({ sequence, at, actor, kind, subject, payloadHash, previousHash }) {
  const { name, known, host } = actor
  return canonical({ sequence, at, actor: { name, known, host }, kind, subject, payloadHash, previousHash })
}

/** A tree that grows: the hashes of its complete subtrees, the largest first. */
function createTree() {
  const hashes = []
  let size = 0
  return {
    async append(leaf) {
      let hash = leaf
      for (let index = size; index % 2 === 1; index = (index - 1) / 2) hash = await hashNode(hashes.pop(), hash)
      hashes.push(hash)
      size += 1
    },
    async root() {
      if (hashes.length === 0) return sha256(new Uint8Array())
      let root = hashes.at(-1)
      for (const left of hashes.slice(0, -1).reverse()) root = await hashNode(left, root)
      return root
    }
  }
}

// RFC 9162, 2.1.3.2 and 2.1.4.2: both walk up from a leaf, and rebuild one root or two on the way.
async function climb({ index, size, start, proof, old }) {
  let [at, last, root, oldRoot] = [index, size - 1, start, start]
  if (old) while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      root = await hashNode(sibling, root)
      oldRoot = await hashNode(sibling, oldRoot)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else root = await hashNode(root, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? { root, oldRoot } : undefined
}

async function isConsistent(first, second, proof) {
  if (first.size === second.size) return proof.length === 0 && first.root === second.root
  if (first.size > second.size || proof.length === 0) return false
  const [start, ...path] = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : proof
  const roots = await climb({ index: first.size - 1, size: second.size, start, proof: path, old: true })
  return roots !== undefined && roots.root === second.root && roots.oldRoot === first.root
}

function readNote(note) {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin, size, root] = text.split('\n')
  const signatures = note
    .slice(end + 2)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [dash, name, bytes] = line.split(' ')
      return dash === '—' && bytes ? { name, bytes: unbase64(bytes) } : undefined
    })
  return { text, origin, size: Number(size), root: /^[\w+/]{43}=$/.test(root) ? hex(unbase64(root)) : '', signatures }
}

async function readKey(line) {
  const [name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line)?.slice(1) ?? []
  const bytes = encoded === undefined ? [] : unbase64(encoded)
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error(`No Ed25519 verifier key: ${line}`)
  const known = await sha256(Uint8Array.of(...bytesOf(`${name}\n`), ...bytes))
  if (known.slice(0, 8) !== id) throw new Error(`The id of the key is not its own: ${line}`)
  return { name, id, line, bytes: bytes.slice(1) }
}

async function isSigned({ text, signatures }, key) {
  const found = signatures.find((one) => one?.name === key.name && hex(one.bytes.slice(0, 4)) === key.id)
  if (found === undefined) return false
  const verifier = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', verifier, found.bytes.slice(4), bytesOf(text))
}

/** Follows the desk's keys: each must be signed for by the one before it. */
async function takeKey(keys, entry, found) {
  const { action, key: line, note, reason } = JSON.parse(entry.payload ?? '{}')
  const key = await readKey(line)
  const before = keys.at(-1)?.key
  const where = `entry ${entry.sequence}`
  const succession = `${key.name}\nThe key of this log from here on:\n${line}\n`
  if (action === 'begun-anew') found.remarks.push(`${where}: a new key began without the old one's word (${reason})`)
  else if (action === 'begun' ? before : !before || note.slice(0, -1).split('\n\n')[0] !== succession.slice(0, -1))
    found.problems.push(`${where}: the key was replaced`)
  else if (before && !(await isSigned(readNote(note), before)))
    found.problems.push(`${where}: the key before did not sign for this one`)
  if (before && before.name !== key.name) found.problems.push(`${where}: the key has another name`)
  keys.push({ key, since: entry.sequence, vouched: action === 'rotated' })
}

async function checkNote(note, { root, keys, where, found }) {
  const read = readNote(note)
  const key = keys.findLast(({ since }) => since <= read.size)?.key
  if (!key || read.origin !== key.name || !(await isSigned(read, key)))
    found.problems.push(`${where}: not signed by the key the desk had then`)
  if (root !== undefined && read.root !== root)
    found.problems.push(`${where}: the first ${read.size} entries are not the ones it was made over`)
  return read
}

async function checkEntry(entry, found) {
  const where = `entry ${entry.sequence}`
  const text = textOf(entry)
  if ((await sha256(bytesOf(text))) !== entry.hash) found.problems.push(`${where}: does not match its own hash`)
  if (entry.payload === null) found.erased.add(entry.sequence)
  else if ((await sha256(bytesOf(entry.salt + entry.payload))) !== entry.payloadHash)
    found.problems.push(`${where}: its text is not the one that was recorded`)
  if (entry.kind === 'erasure' && entry.payload !== null)
    for (const one of JSON.parse(entry.payload).entries) found.ordered.set(one, entry.sequence)
  return text
}

async function checkRecord(bundle, { anchors, found, keys, tell }) {
  const tree = createTree()
  const notes = [
    ...bundle.checkpoints.map((note) => ({ note, size: readNote(note).size, where: 'checkpoint' })),
    ...anchors.map((note) => ({ note, size: readNote(note).size, where: 'anchored checkpoint' }))
  ].sort((one, other) => one.size - other.size)
  let [size, previous, latest] = [0, '0'.repeat(64), 0]
  for (const entry of bundle.entries) {
    const text = await checkEntry(entry, found)
    if (entry.sequence !== size + 1 || entry.previousHash !== previous)
      found.problems.push(`entry ${entry.sequence}: does not follow the one before it`)
    if (Date.parse(entry.at) < latest - 60_000) found.remarks.push(`entry ${entry.sequence}: the clock was set back`)
    latest = Date.parse(entry.at) < latest - 60_000 ? Date.parse(entry.at) : Math.max(latest, Date.parse(entry.at))
    if (entry.kind === 'key') await takeKey(keys, entry, found)
    await tree.append(await hashLeaf(text))
    size += 1
    previous = entry.hash
    const root = notes[0]?.size === size ? await tree.root() : undefined
    while (notes[0]?.size === size) {
      const { note, where } = notes.shift()
      await checkNote(note, { root, keys, where: `${where} ${size}`, found })
    }
    if (size % 1000 === 0) tell(size, bundle.entries.length)
  }
  for (const { where, size: covered } of notes)
    found.problems.push(`${where} ${covered}: made over ${covered} entries, and there are ${size}: some were removed`)
  for (const sequence of found.erased)
    if (found.ordered.has(sequence))
      found.remarks.push(`entry ${sequence}: its text was erased; entry ${found.ordered.get(sequence)} says why`)
    else found.problems.push(`entry ${sequence}: its text was taken away, and no entry says that it was erased`)
  const last = bundle.checkpoints.map((note) => readNote(note).size).at(-1) ?? 0
  if (last < size) found.remarks.push(`the last ${size - last} entries are under no checkpoint`)
  return `${size} entries, ${bundle.checkpoints.length} checkpoints, ${anchors.length} kept outside`
}

async function checkProof(bundle, { anchors, found, keys }) {
  for (const entry of bundle.entries) if (entry.kind === 'key') await takeKey(keys, entry, found)
  const head = await checkNote(bundle.checkpoint, { keys, where: 'checkpoint', found })
  for (const entry of bundle.entries) {
    const start = await hashLeaf(await checkEntry(entry, found))
    const { sequence, inclusion } = entry
    const roots =
      sequence <= head.size && (await climb({ index: sequence - 1, size: head.size, start, proof: inclusion }))
    if (!roots || roots.root !== head.root) found.problems.push(`entry ${sequence}: is not under the checkpoint`)
  }
  for (const sequence of found.erased) found.remarks.push(`entry ${sequence}: its text was erased`)
  const notes = bundle.anchored === null ? [] : [bundle.anchored]
  for (const { checkpoint, consistency } of notes) {
    const first = await checkNote(checkpoint, { keys, where: 'anchored checkpoint', found })
    if (!(await isConsistent(first, head, consistency)))
      found.problems.push('anchored checkpoint: the history it was made over is not the one of this proof')
  }
  for (const note of anchors) {
    const { size, root } = await checkNote(note, { keys, where: 'checkpoint kept outside', found })
    const known = [head, ...notes.map(({ checkpoint }) => readNote(checkpoint))].find((one) => one.size === size)
    if (known && known.root !== root) found.problems.push(`checkpoint kept outside ${size}: tells another history`)
  }
  return `${bundle.entries.length} entries about ${bundle.photo.path}, under a checkpoint over ${head.size}`
}

/** Checks a bundle; `anchors` are checkpoints and `trusted` a key line that the reader got another way. */
export async function verifyBundle(bundle, { anchors = [], trusted, tell = () => undefined } = {}) {
  const found = { problems: [], remarks: [], erased: new Set(), ordered: new Map() }
  const keys = []
  const check = { 'erratum-record': checkRecord, 'erratum-proof': checkProof }[bundle.format]
  if (check === undefined || bundle.version !== 1) throw new Error('This is neither a record nor a proof of Erratum')
  const what = await check(bundle, { anchors, found, keys, tell })
  const from = trusted === undefined ? 0 : keys.findIndex(({ key }) => key.line === trusted)
  if (from < 0) found.problems.push(`keys: the desk never had ${trusted}`)
  else if (trusted !== undefined)
    for (const { since } of keys.slice(from + 1).filter(({ vouched }) => !vouched))
      found.problems.push(`entry ${since}: this key does not come from the trusted one`)
  const { problems, remarks } = found
  return { ok: problems.length === 0, what, keys: keys.map(({ key }) => key.line), problems, remarks }
}

function describe({ ok, what, keys, problems, remarks }) {
  return [
    `${ok ? 'It holds' : 'IT DOES NOT HOLD'}: ${what}.`,
    ...problems.map((one) => `  ${one}`),
    ...remarks.map((one) => `  for your notice: ${one}`),
    `Signed by ${keys.length === 0 ? 'no key' : keys.join(', then ')}`,
    'Compare the first key with the one the desk gave you another way: a forger signs with his own.'
  ].join('\n')
}

function splitNotes(text) {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
  return blocks.flatMap((block, at) => (block.startsWith('— ') && at > 0 ? [`${blocks[at - 1]}\n\n${block}\n`] : []))
}

async function runInNode(args) {
  const { readFile } = await import('node:fs/promises')
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  try {
    const anchor = option('--anchor')
    const anchors = anchor === undefined ? [] : splitNotes(await readFile(anchor, 'utf8'))
    if (anchor !== undefined && anchors.length === 0) throw new Error(`${anchor} holds no checkpoint`)
    const bundle = JSON.parse(await readFile(args[0] ?? 'bundle.json', 'utf8'))
    const result = await verifyBundle(bundle, { anchors, trusted: option('--key') })
    console.log(describe(result))
    process.exitCode = result.ok ? 0 : 3
  } catch (error) {
    console.error(`It could not be checked: ${error.message}`)
    process.exitCode = 2
  }
}

async function runInPage() {
  const verdict = document.getElementById('verdict')
  try {
    const bundle = JSON.parse(document.getElementById('bundle').textContent)
    const tell = (done, total) => (verdict.textContent = `Checking … ${done} of ${total} entries`)
    const result = await verifyBundle(bundle, { tell })
    verdict.textContent = describe(result)
    verdict.className = result.ok ? 'holds' : 'fails'
    for (const entry of bundle.entries.slice(0, 5000)) {
      const row = document.getElementById('entries').insertRow()
      const cells = [entry.sequence, entry.at, entry.actor.name, entry.kind, entry.subject, entry.payload ?? '(erased)']
      for (const cell of cells) row.insertCell().textContent = String(cell)
    }
  } catch (error) {
    verdict.textContent = `It could not be checked: ${error.message}`
  }
}

if (typeof document === 'object') await runInPage()
else if (typeof process === 'object' && process.argv[1]?.endsWith('verify.mjs')) await runInNode(process.argv.slice(2))
