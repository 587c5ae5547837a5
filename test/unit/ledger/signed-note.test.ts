import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readBase64, writeBase64 } from '../../../shared/ledger/note/base64.ts'
import { parseCheckpoint, writeCheckpoint } from '../../../shared/ledger/note/checkpoint-text.ts'
import type { VerifyText } from '../../../shared/ledger/note/signed-note.ts'
import { parseNote, signNote, verifyNote } from '../../../shared/ledger/note/signed-note.ts'
import { nameKey, parseVerifierKey, writeVerifierKey } from '../../../shared/ledger/note/verifier-key.ts'
import { hashing } from './compare-trees.ts'

// PKCS #8 and SPKI of Ed25519 (RFC 8410) are these bytes and the key.
const wrap = (prefix: string, hex: string) => Buffer.from(prefix + hex, 'hex')
const privateKey = (seed: string) =>
  createPrivateKey({ key: wrap('302e020100300506032b657004220420', seed), format: 'der', type: 'pkcs8' })
const verifyText: VerifyText = ({ text, publicKey, signature }) => {
  const key = createPublicKey({ key: wrap('302a300506032b6570032100', publicKey), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
}
const readKey = (text: string) => {
  const key = parseVerifierKey(text, hashing.hashHex)
  if (key === undefined) throw new Error('No key')
  return key
}

// https://c2sp.org/signed-note, "Example", and the notes of Go's own implementation of it.
const example = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
}
const neumann = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  secret: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
}
const salvatore =
  'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n'

const parsed = (note: string) => {
  const read = parseNote(note)
  if (read === undefined) throw new Error('No note')
  return read
}

describe('signed notes', () => {
  test('the example of the specification and a note of another implementation are verified by their keys', () => {
    const own = `${neumann.text}\n${neumann.signature}`
    for (const [note, key] of [
      [example.note, readKey(example.key)],
      [own, readKey(neumann.key)]
    ] as const) {
      expect(verifyNote(parsed(note), [key], verifyText)).toEqual([key])
    }
    // One of two signers is enough, and the other's line changes nothing.
    expect(
      verifyNote(parsed(`${own + example.note.split('\n').at(-2)}\n`), [readKey(neumann.key)], verifyText)
    ).toEqual([readKey(neumann.key)])
    expect(parsed(salvatore).text).toMatch(/raggio di sole:\n\ned è subito sera\.\n$/)
  })

  test('signing gives the same bytes as another implementation', () => {
    const seed = readBase64(neumann.secret)?.slice(2) ?? ''
    const signText = (text: string) => sign(null, Buffer.from(text, 'utf8'), privateKey(seed)).toString('hex')
    expect(signNote(neumann.text, readKey(neumann.key), signText)).toBe(`${neumann.text}\n${neumann.signature}`)
    expect(() => signNote('no newline', readKey(neumann.key), signText)).toThrow(RangeError)
  })

  test('any changed byte of a note takes its signature away', () => {
    const key = readKey(example.key)
    for (let at = 0; at < example.note.length; at += 1) {
      const changed = `${example.note.slice(0, at)}${example.note[at] === 'A' ? 'B' : 'A'}${example.note.slice(at + 1)}`
      const note = parseNote(changed)
      expect(note === undefined ? [] : verifyNote(note, [key], verifyText), `character ${at}`).toEqual([])
    }
  })

  test('a key is known by its whole line only', () => {
    const { key } = neumann
    expect(writeVerifierKey(readKey(key))).toBe(key)
    for (let at = 0; at < key.length; at += 1) {
      const changed = key.slice(0, at) + String.fromCharCode(key.charCodeAt(at) + 1) + key.slice(at + 1)
      expect(parseVerifierKey(changed, hashing.hashHex), changed).toBeUndefined()
      expect(parseVerifierKey(key.slice(0, at), hashing.hashHex)).toBeUndefined()
      if (at > 0) expect(parseVerifierKey(key.slice(at), hashing.hashHex)).toBeUndefined()
    }
    // Another length, another algorithm: each with an id that fits.
    for (const bad of [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    ])
      expect(parseVerifierKey(bad, hashing.hashHex)).toBeUndefined()
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb'])
      expect(() => nameKey(name, '00'.repeat(32), hashing.hashHex)).toThrow(RangeError)
    expect(nameKey('Žižkov 📷'.replace(' ', '-'), '00'.repeat(32), hashing.hashHex).keyId).toMatch(/^[0-9a-f]{8}$/)
  })

  test.each<readonly [string, string]>([
    ['no empty line', example.note.replace('\n\n', '\n')],
    ['no signature', 'Text.\n\n'],
    ['no last newline', example.note.slice(0, -1)],
    ['a control character', example.note.replace('is an', 'is\tan')],
    ['a hyphen for the dash', example.note.replace('—', '-')],
    ['a signature without bytes', 'Text.\n\n— example.com/foo Uw2QOg==\n'],
    ['another base64 of the same bytes', example.note.replace('aQM=', 'aQN=')],
    ['more after the signature', example.note.replace('aQM=', 'aQM= ')],
    ['too many signatures', `Text.\n\n${neumann.signature.repeat(101)}`]
  ])('a text with %s is no note', (_, text) => {
    expect(parseNote(text)).toBeUndefined()
  })
})

describe('checkpoints', () => {
  const checkpoint = { origin: 'go.sum database tree', size: 123456789012, root: hashOf('hello world') }
  const text = 'go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'

  test('are written and read as other logs write and read theirs', () => {
    expect(writeCheckpoint(checkpoint)).toBe(text)
    expect(parseCheckpoint(text)).toEqual(checkpoint)
    expect(parseCheckpoint(`${text}Timestamp: 1\n`)).toEqual(checkpoint)
    // https://c2sp.org/tlog-checkpoint.
    const sofa =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n'
    expect(parseCheckpoint(parsed(sofa).text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
  })

  test.each<readonly [string, string]>([
    ['a size in hexadecimal', text.replace('123456789012', '0xabcdef')],
    ['a size with a zero before it', text.replace('123456789012', '0123')],
    ['a size past what can be counted', text.replace('123456789012', '99999999999999999999')],
    ['a longer hash', text.replace('uwBb0=', 'uwBTOOBIG=')],
    ['no origin', text.replace('go.sum database tree', '')],
    ['an empty line after it', `${text}\nmore\n`],
    ['no newline', text.slice(0, -1)]
  ])('with %s are none', (_, bad) => {
    expect(parseCheckpoint(bad)).toBeUndefined()
  })
})

test('base64 is the standard one, of any number of bytes', () => {
  // RFC 4648, section 10.
  for (const [plain, encoded] of Object.entries({
    '': '',
    f: 'Zg==',
    fo: 'Zm8=',
    foo: 'Zm9v',
    foob: 'Zm9vYg==',
    fooba: 'Zm9vYmE=',
    foobar: 'Zm9vYmFy'
  })) {
    const hex = Buffer.from(plain).toString('hex')
    expect(writeBase64(hex)).toBe(encoded)
    expect(readBase64(encoded)).toBe(hex)
  }
  for (const bad of ['Zg', 'Zg=', 'Zh==', 'Z-==', '=Zg=', 'Zg==Zg==']) expect(readBase64(bad)).toBeUndefined()
})

function hashOf(text: string): string {
  // Go's tree hashes a record as a leaf.
  return hashing.hashText(`\0${text}`)
}
