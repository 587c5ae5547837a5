import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileVault } from '../../../main/vault/file-vault.ts'
import { readAll } from '../store/read-all.ts'
import { canMount, mountSmallVolume } from './small-volume.ts'
import { hashOfBytes, makeVault } from './vault-folder.ts'

const photo = Buffer.alloc(300_000, 'image data that does not change ')
const corrected = Buffer.concat([photo.subarray(0, 100), Buffer.from('Burqin'), photo.subarray(104)])

describe('the vault', () => {
  test('gives back the exact bytes it was given, and keeps them once', async () => {
    using desk = makeVault()
    const path = desk.write("it's a photo.jpg", photo)
    const sha256 = await desk.vault.keep(path)
    expect(sha256).toBe(hashOfBytes(photo))
    expect(await desk.vault.keep(desk.write('copy.jpg', photo))).toBe(sha256)
    expect(Buffer.from(await desk.vault.bytes(sha256)).equals(photo)).toBe(true)
    expect(await desk.vault.has(sha256)).toBe(true)
    expect(await readAll(desk.vault.list())).toEqual([sha256])
    expect(await desk.vault.size()).toBe(photo.length)
    expect(desk.incoming()).toEqual([])
    const empty = await desk.vault.keep(desk.write('empty', Buffer.alloc(0)))
    expect(await desk.vault.bytes(empty)).toHaveLength(0)
  })

  test('holds a copy of its own that nobody writes to by mistake', async () => {
    using desk = makeVault()
    const path = desk.write('a.jpg', photo)
    const sha256 = await desk.vault.keep(path)
    const held = statSync(desk.objectPath(sha256))
    expect(held.mode & 0o777).toBe(0o444)
    expect(held.nlink).toBe(1)
    expect(held.ino).not.toBe(statSync(path).ino)
    // As a tool that edits in place would.
    writeFileSync(path, 'x', { flag: 'r+' })
    expect(Buffer.from(await desk.vault.bytes(sha256)).equals(photo)).toBe(true)
  })

  test('an empty vault has nothing and makes nothing', async () => {
    using desk = makeVault()
    expect(await readAll(desk.vault.list())).toEqual([])
    expect(await desk.vault.size()).toBe(0)
    expect(await desk.vault.has(hashOfBytes(photo))).toBe(false)
    await expect(desk.vault.bytes(hashOfBytes(photo))).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(desk.vaultFolder)).toBe(false)
  })

  test('a hash that is none never becomes a path', async () => {
    using desk = makeVault()
    for (const wrong of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(desk.vault.bytes(wrong)).rejects.toThrow('Not a SHA-256')
      await expect(desk.vault.keep(desk.write('a.jpg', photo), wrong)).rejects.toThrow('Not a SHA-256')
    }
  })

  test('a file that is not what it should be is kept and told by its own hash', async () => {
    using desk = makeVault()
    const path = desk.write('a.jpg', corrected)
    const expected = { sha256: hashOfBytes(photo) }
    expect(await desk.vault.keep(path, undefined, expected)).toBe(hashOfBytes(corrected))
    expect(await readAll(desk.vault.list())).toEqual([hashOfBytes(corrected)])
    expect(await desk.vault.keep(desk.write('b.jpg', photo), undefined, expected)).toBe(hashOfBytes(photo))
    expect(Buffer.from(await desk.vault.bytes(hashOfBytes(photo))).equals(photo)).toBe(true)
    // Held already: the file itself is looked at.
    expect(await desk.vault.keep(path, undefined, expected)).toBe(hashOfBytes(corrected))
    expect(desk.incoming()).toEqual([])
  })

  test.each([
    { file: 'as it was', bytes: photo },
    { file: 'changed', bytes: corrected },
    { file: 'cut', bytes: photo.subarray(0, -1) },
    { file: 'longer', bytes: Buffer.concat([photo, Buffer.of(0)]) },
    { file: 'gone', bytes: null }
  ])('bytes in memory are kept, the file $file', async ({ bytes }) => {
    using desk = makeVault()
    const path = bytes === null ? join(desk.folder, 'gone.jpg') : desk.write('a.jpg', bytes)
    const sha256 = hashOfBytes(photo)
    expect(await desk.vault.keep(path, undefined, { sha256, bytes: shareBytes(photo) })).toBe(sha256)
    expect(Buffer.from(await desk.vault.bytes(sha256)).equals(photo)).toBe(true)
    expect(await readAll(desk.vault.list())).toEqual([sha256])
    expect(desk.incoming()).toEqual([])
  })

  test('a file that cannot be read is refused by what it is, also where its hash is known', async () => {
    using desk = makeVault()
    const expected = { sha256: hashOfBytes(photo) }
    await expect(desk.vault.keep(join(desk.folder, 'none.jpg'), undefined, expected)).rejects.toMatchObject({
      code: 'not-found'
    })
    await expect(desk.vault.keep(desk.folder, undefined, expected)).rejects.toMatchObject({ code: 'is-directory' })
    expect(await readAll(desk.vault.list())).toEqual([])
  })

  test('files that are no photos to keep are refused by what they are', async () => {
    using desk = makeVault()
    await expect(desk.vault.keep(join(desk.folder, 'none.jpg'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(desk.vault.keep(join(desk.write('a.jpg', photo), 'b.jpg'))).rejects.toMatchObject({
      code: 'not-found'
    })
    await expect(desk.vault.keep(desk.folder)).rejects.toMatchObject({ code: 'is-directory' })
    expect(existsSync(desk.vaultFolder)).toBe(false)
  })

  test.skipIf(!existsSync('/proc/sys/kernel/random/uuid'))(
    'a file that changes while it is copied is not kept',
    async () => {
      using desk = makeVault()
      // Reads differently each time.
      await expect(desk.vault.keep('/proc/sys/kernel/random/uuid')).rejects.toMatchObject({ code: 'changed-on-disk' })
      expect(await readAll(desk.vault.list())).toEqual([])
      expect(desk.incoming()).toEqual([])
    }
  )
})

describe('revisions that share image data', () => {
  test('a corrected photo costs its difference and comes back exactly', async () => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    const second = await desk.vault.keep(desk.write('a.jpg', corrected), first)
    expect(Buffer.from(await desk.vault.bytes(second)).equals(corrected)).toBe(true)
    expect((await desk.vault.size()) - photo.length).toBeLessThan(300)
    expect((await readAll(desk.vault.list())).toSorted()).toEqual([first, second].toSorted())
    expect(statSync(desk.objectPath(second)).mode & 0o777).toBe(0o444)
    // Held is held, whatever it is compared with the next time.
    expect(await desk.vault.keep(desk.write('a.jpg', corrected))).toBe(second)
    expect((await desk.vault.size()) - photo.length).toBeLessThan(300)
  })

  test('a difference is always to a whole object, never to another difference', async () => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    let last = first
    for (const word of ['Astana', 'Almaty', 'Nur-Sultan']) {
      const revision = Buffer.concat([Buffer.from(word), corrected])
      last = await desk.vault.keep(desk.write('a.jpg', revision), last)
      expect(readFileSync(desk.objectPath(last), 'latin1')).toContain(`"base":"${first}"`)
      expect(Buffer.from(await desk.vault.bytes(last)).equals(revision)).toBe(true)
    }
  })

  test('a file that shares less than half with its base, or whose base is not held or damaged, is kept whole', async () => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    const other = Buffer.concat([photo.subarray(0, 140_000), Buffer.alloc(160_000, 'quite other ')])
    const whole = await desk.vault.keep(desk.write('b.jpg', other), first)
    expect(desk.objectPath(whole)).not.toMatch(/delta$/)
    const baseless = await desk.vault.keep(desk.write('c.jpg', corrected), hashOfBytes(Buffer.from('never held')))
    expect(desk.objectPath(baseless)).not.toMatch(/delta$/)
    desk.damage(first, (bytes) => bytes.fill(0, 5, 6))
    const again = Buffer.concat([Buffer.from('again'), corrected])
    const safe = await desk.vault.keep(desk.write('d.jpg', again), first)
    expect(Buffer.from(await desk.vault.bytes(safe)).equals(again)).toBe(true)
  })
})

describe('damage', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['one changed bit at the start', (bytes) => flip(bytes, 0)],
    ['one changed bit inside', (bytes) => flip(bytes, Math.floor(bytes.length / 2))],
    ['one changed bit at the end', (bytes) => flip(bytes, bytes.length - 1)],
    ['a lost end', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['an added byte', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['an emptied file', () => Buffer.alloc(0)]
  ]

  test.each(damages)('%s is detected in a whole object, in a difference and in its base', async (_, damage) => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    const second = await desk.vault.keep(desk.write('a.jpg', corrected), first)
    desk.damage(second, damage)
    await expect(desk.vault.bytes(second)).rejects.toMatchObject({
      code: 'verification-failed',
      message: expect.stringContaining(second)
    })
    expect(await desk.vault.bytes(first)).toHaveLength(photo.length)
    desk.damage(first, damage)
    await expect(desk.vault.bytes(first)).rejects.toMatchObject({ code: 'verification-failed' })
  })

  test('a difference whose base is damaged or gone is reported with the base, and whole again once the base is', async () => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    const second = await desk.vault.keep(desk.write('b.jpg', corrected), first)
    desk.damage(first, (bytes) => flip(bytes, 200_000))
    await expect(desk.vault.bytes(second)).rejects.toMatchObject({ message: expect.stringContaining(first) })
    expect(await desk.vault.keep(desk.write('a.jpg', photo), second)).toBe(first)
    expect(Buffer.from(await desk.vault.bytes(second)).equals(corrected)).toBe(true)
  })

  test('good bytes take the place of a damaged object', async () => {
    using desk = makeVault()
    const first = await desk.vault.keep(desk.write('a.jpg', photo))
    const second = await desk.vault.keep(desk.write('b.jpg', corrected), first)
    desk.damage(second, (bytes) => flip(bytes, 20))
    await desk.vault.keep(desk.write('b.jpg', corrected), first)
    expect(Buffer.from(await desk.vault.bytes(second)).equals(corrected)).toBe(true)
    expect(await readAll(desk.vault.list())).toHaveLength(2)
  })
})

describe('a keep that fails', () => {
  test('a vault that cannot be written is named as such and holds nothing', async () => {
    using desk = makeVault()
    const vault = createFileVault({ folder: join(desk.write('file', photo), 'vault') })
    await expect(vault.keep(desk.write('a.jpg', photo))).rejects.toMatchObject({ code: 'storage-unavailable' })
  })

  test.skipIf(!canMount())('a full disk leaves no object and nothing on its way', async () => {
    using desk = makeVault()
    using volume = mountSmallVolume()
    if (!volume) throw new Error('No volume')
    const vault = createFileVault({ folder: join(volume.folder, 'vault') })
    const small = await vault.keep(desk.write('small.jpg', photo))
    const large = desk.write('large.jpg', Buffer.alloc(2_000_000, 'x'))
    await expect(vault.keep(large)).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: expect.stringContaining('no room')
    })
    expect(await readAll(vault.list())).toEqual([small])
    expect(readdirSync(join(volume.folder, 'vault', 'incoming'))).toEqual([])
    expect(await vault.bytes(small)).toHaveLength(photo.length)
    // Room for the copy's first bytes, but not for all of a difference.
    writeFileSync(join(volume.folder, 'filler'), Buffer.alloc(volume.room() - 4096))
    const rewritten = desk.write('rewritten.jpg', Buffer.concat([Buffer.alloc(100_000, 'new'), photo]))
    await expect(vault.keep(rewritten, small)).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(await readAll(vault.list())).toEqual([small])
    expect(readdirSync(join(volume.folder, 'vault', 'incoming'))).toEqual([])
    volume.protect()
    await expect(vault.keep(desk.write('b.jpg', corrected), small)).rejects.toMatchObject({
      code: 'storage-unavailable'
    })
    expect(await vault.has(hashOfBytes(corrected))).toBe(false)
  })

  test('a process killed while it keeps leaves no half object, and what it left is cleared by the next', async () => {
    using desk = makeVault()
    const path = desk.write('large.jpg', Buffer.alloc(40_000_000, 'x'))
    mkdirSync(join(desk.vaultFolder, 'incoming'), { recursive: true })
    const module = join(import.meta.dirname, '../../../main/vault/file-vault.ts')
    const program = `const { createFileVault } = await import(${JSON.stringify(module)}); await createFileVault({ folder: process.argv[1] }).keep(process.argv[2])`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, desk.vaultFolder, path], {
      stdio: 'inherit'
    })
    const gone = once(child, 'exit')
    const watcher = watch(join(desk.vaultFolder, 'incoming'), () => child.kill('SIGKILL'))
    // A very fast disk may be done first; what must hold is the same.
    expect([
      [null, 'SIGKILL'],
      [0, null]
    ]).toContainEqual(await gone)
    watcher.close()
    const left = desk.incoming()
    for (const sha256 of await readAll(desk.vault.list()))
      expect(await desk.vault.bytes(sha256)).toHaveLength(40_000_000)
    await desk.vault.keep(desk.write('a.jpg', photo))
    expect(desk.incoming()).toEqual([])
    expect(left.every((name) => name.startsWith(`${child.pid}-`))).toBe(true)
  })

  test('what a dead process left on its way is cleared, what a living one writes is not', async () => {
    using desk = makeVault()
    mkdirSync(join(desk.vaultFolder, 'incoming'), { recursive: true })
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const living = `${process.ppid}-mine`
    for (const name of [`${dead}-left`, living]) writeFileSync(join(desk.vaultFolder, 'incoming', name), 'half')
    await desk.vault.keep(desk.write('a.jpg', photo))
    expect(desk.incoming()).toEqual([living])
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

// Memory that is used again is larger than what it holds.
function shareBytes(bytes: Buffer): { readonly memory: SharedArrayBuffer; readonly size: number } {
  const memory = new SharedArrayBuffer(bytes.length + 1000)
  Buffer.from(memory).set(bytes)
  return { memory, size: bytes.length }
}
