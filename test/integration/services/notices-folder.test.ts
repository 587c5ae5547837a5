import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolderWatcher } from '../../../main/intake/watch-folder.ts'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { changeSettings } from '../../../main/services/change-settings.ts'
import type { NoticesFolder } from '../../../main/services/notices/notices-folder.ts'
import { watchNoticesFolder } from '../../../main/services/notices/notices-folder.ts'
import type { NoticesFolderState } from '../../../shared/contract/notice-intake.ts'
import { inProject } from '../../tools/set-up/project-root.mjs'
import type { TestDesk } from './open-test-desk.ts'
import { editor, openTestDesk } from './open-test-desk.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

const fixture = (name: string) => readFile(inProject('test', 'fixtures', 'notices', name))
const logged: string[] = []

function watchDesk({ parts }: TestDesk): NoticesFolder {
  const watcher = createFolderWatcher({ stableMs: 300, pollMs: 50 })
  return watchNoticesFolder({ desk: parts, watcher, log: (message) => logged.push(message) })
}

const setFolder = ({ parts }: TestDesk, noticesFolder: string | null) =>
  changeSettings(parts, { change: { noticesFolder }, actor: editor })

/** The state once it is as asked, asked again with each event of the desk as a window does. */
async function waitFor(
  { parts }: TestDesk,
  folder: NoticesFolder,
  isThere: (state: NoticesFolderState) => boolean
): Promise<NoticesFolderState> {
  for await (const _ of parts.events.subscribe()) if (isThere(folder.state())) return folder.state()
  throw new Error('the desk closed')
}

const countReceipts = async ({ parts }: TestDesk) =>
  (await parts.store.notices.list()).flatMap(({ receipts }) => receipts).length

async function openFolder(desk: TestDesk): Promise<string> {
  const path = join(desk.root, 'notices')
  await mkdir(path)
  await setFolder(desk, path)
  return path
}

describe('the notices folder', () => {
  it('is watched: what lies there and what arrives is taken in, and left as it is', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await openFolder(desk)
    const [early, late] = [join(path, 'kill-page.html'), join(path, 'wire', 'amendment.txt')]
    await writeFile(early, await fixture('kill-page.html'))
    await using folder = watchDesk(desk)
    await waitFor(desk, folder, ({ takenIn }) => takenIn === 1)
    await mkdir(join(path, 'wire'))
    await writeFile(late, await fixture('amendment.txt'))
    const before = await stat(late)
    const state = await waitFor(desk, folder, ({ takenIn }) => takenIn === 2)
    expect(state).toMatchObject({ folder: path, state: 'watching', leftOut: [] })
    expect(await desk.parts.store.notices.list()).toMatchObject([
      { receipts: [{ from: 'file', fileName: 'amendment.txt', source: late }] },
      { receipts: [{ fileName: 'kill-page.html', source: early }] }
    ])
    expect(await readFile(late)).toEqual(await fixture('amendment.txt'))
    expect((await stat(late)).mtimeMs).toBe(before.mtimeMs)
  })

  it('knows again what it took in before, also after a restart and under another name', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await openFolder(desk)
    await writeFile(join(path, 'a.txt'), await fixture('amendment.txt'))
    await using first = watchDesk(desk)
    await waitFor(desk, first, ({ takenIn }) => takenIn === 1)
    await first[Symbol.asyncDispose]()
    await rename(join(path, 'a.txt'), join(path, 'b.txt'))
    await using second = watchDesk(desk)
    await waitFor(desk, second, ({ state }) => state === 'watching')
    await writeFile(join(path, 'c.html'), await fixture('kill-page.html'))
    // The later file is looked at last: then the earlier one has had its turn.
    await expect.poll(() => desk.parts.store.notices.list()).toHaveLength(2)
    expect({ receipts: await countReceipts(desk), takenIn: second.state().takenIn }).toEqual({
      receipts: 2,
      takenIn: 1
    })
  })

  it('takes a file in once it is whole', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await openFolder(desk)
    await using folder = watchDesk(desk)
    await waitFor(desk, folder, ({ state }) => state === 'watching')
    const bytes = await fixture('amendment-and-kill.eml')
    for (let end = 500; end < bytes.length + 500; end += 500) {
      await writeFile(join(path, 'slow.eml'), bytes.subarray(0, end))
      // A writer that pauses, less long than a file must rest to count as whole.
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    await waitFor(desk, folder, ({ takenIn }) => takenIn > 0)
    expect(await desk.parts.store.notices.list()).toHaveLength(2)
    expect(folder.state()).toMatchObject({ takenIn: 1, leftOut: [{ what: 'slow.eml, attachment harbor.jpg' }] })
  })

  it('lists and logs what it could take no notice from, until it is changed or gone', async () => {
    await using desk = await openTestDesk(metadata)
    const path = await openFolder(desk)
    await using folder = watchDesk(desk)
    await writeFile(join(path, 'lunch.txt'), 'A ship in Bergen.')
    await writeFile(join(path, 'photo.jpg'), 'x')
    await writeFile(join(path, 'cut.json'), '{"uri":')
    await writeFile(join(path, '.hidden.txt'), 'KILL')
    await writeFile(join(path, 'half.txt.part'), 'KILL')
    const { leftOut } = await waitFor(desk, folder, (state) => state.leftOut.length === 3)
    expect(leftOut.map(({ path: at, why }) => [at, why]).toSorted()).toEqual([
      [join(path, 'cut.json'), expect.stringContaining('is no whole JSON')],
      [join(path, 'lunch.txt'), expect.stringContaining('holds no notice')],
      [join(path, 'photo.jpg'), expect.stringContaining('is no notice file')]
    ])
    expect(logged.filter((line) => line.includes('cut.json'))).not.toEqual([])
    await writeFile(join(path, 'cut.json'), await fixture('kill.ninjs-3.json'))
    await rm(join(path, 'photo.jpg'))
    const after = await waitFor(desk, folder, (state) => state.takenIn === 1 && state.leftOut.length === 1)
    expect(after.leftOut).toMatchObject([{ path: join(path, 'lunch.txt') }])
  })

  it('that is not there is said to be missing, and is picked up when it appears', async () => {
    await using desk = await openTestDesk(metadata)
    const path = join(desk.root, 'mount', 'notices')
    await setFolder(desk, path)
    await using folder = watchDesk(desk)
    const { words } = await waitFor(desk, folder, ({ state }) => state === 'missing')
    expect(words).toContain(`${path} is not there`)
    await mkdir(path, { recursive: true })
    await writeFile(join(path, 'a.txt'), await fixture('amendment.txt'))
    await waitFor(desk, folder, ({ state, takenIn }) => state === 'watching' && takenIn === 1)
    await rm(path, { recursive: true })
    await waitFor(desk, folder, ({ state }) => state === 'missing')
  })

  it('follows its setting while the engine runs', async () => {
    await using desk = await openTestDesk(metadata)
    const [one, two] = [join(desk.root, 'one'), join(desk.root, 'two')]
    for (const path of [one, two]) await mkdir(path)
    await using folder = watchDesk(desk)
    await waitFor(desk, folder, ({ state }) => state === 'off')
    await writeFile(join(two, 'a.txt'), await fixture('amendment.txt'))
    await utimes(join(two, 'a.txt'), 0, 0)
    await setFolder(desk, one)
    await waitFor(desk, folder, (state) => state.folder === one)
    await setFolder(desk, two)
    await waitFor(desk, folder, ({ takenIn }) => takenIn === 1)
    await setFolder(desk, null)
    expect((await waitFor(desk, folder, ({ state }) => state === 'off')).folder).toBeNull()
    await writeFile(join(one, 'b.html'), await fixture('kill-page.html'))
    await writeFile(join(two, 'b.html'), await fixture('kill-page.html'))
    await folder[Symbol.asyncDispose]()
    expect(await countReceipts(desk)).toBe(1)
  })
})
