import { execFileSync } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { AttributeShell } from '../../../main/metadata/process/attribute-shell.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const shell = new AttributeShell()
afterAll(() => shell[Symbol.asyncDispose]())

const kept = ['mode', 'timestamps']
const names = [
  'plain.jpg',
  "it's; echo 'x' > planted; $(touch planted) `touch planted`.jpg",
  "''' \\ \" !! * ? ~ & | < > # %.jpg",
  'line\nend\r\n.jpg',
  '-rf --help.jpg',
  ' blanks \t.jpg ',
  // UTF-8 with the bytes that a shell uses for itself inside words.
  'ā\u0101\u0102\u0103\u0104\u0105\u0106\u0107\u0108 \u0001\u007f\u0081\u0088 李娜 مرحبا 🙂.jpg'
]

describe.runIf(process.platform === 'linux')('the shell that copies attributes', () => {
  test.each(names)('takes a name for what it is: %j', async (name) => {
    await using folder = await makeTemporaryFolder()
    const [from, to] = [folder.at(name), folder.at(`to ${name}`)]
    await writeFile(from, 'from', { mode: 0o640 })
    await writeFile(to, 'to', { mode: 0o600 })
    execFileSync('touch', ['-d', '2001-09-09 01:46:40.123456789 UTC', '--', from])
    expect(await shell.copy({ from, to, kept })).toBe(true)
    const [old, now] = await Promise.all([from, to].map((path) => stat(path, { bigint: true })))
    expect([now?.mode, now?.mtimeNs]).toEqual([old?.mode, old?.mtimeNs])
    expect(execFileSync('ls', ['-A', folder.path], { encoding: 'utf8' })).not.toMatch(/^planted$/m)
    await expect(stat('planted')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('answers each question with its own answer, a file that is gone with false', async () => {
    await using folder = await makeTemporaryFolder()
    const paths = Array.from({ length: 12 }, (_none, index) => folder.at(`${index}.jpg`))
    for (const path of paths.filter((_path, index) => index % 3 !== 0)) await writeFile(path, '')
    await writeFile(folder.at('from.jpg'), '')
    const copies = paths.map((from) => shell.copy({ from, to: folder.at('from.jpg'), kept }))
    expect(await Promise.all(copies)).toEqual(paths.map((_path, index) => index % 3 !== 0))
  })

  test('tells that nothing is known where the shell was ended, and starts another', async () => {
    await using folder = await makeTemporaryFolder()
    const [from, to] = [folder.at('from.jpg'), folder.at('to.jpg')]
    for (const path of [from, to]) await writeFile(path, '')
    expect(await shell.copy({ from, to, kept })).toBe(true)
    const { pid } = shell
    const asked = shell.copy({ from, to, kept })
    process.kill(pid ?? 0, 'SIGKILL')
    expect([null, true]).toContain(await asked)
    await expect.poll(() => shell.copy({ from, to, kept })).toBe(true)
    await expect.poll(() => shell.pid).not.toBe(pid)
  })
})
