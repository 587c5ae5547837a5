import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { readAsText } from '../../shared/fields/field-value.ts'

const carrier = '000_37AB4KC.jpg'
const wrongPlaces = [
  ['000_37AB4KD.jpg', 'caption'],
  ['000_37AB4KF.jpg', 'city'],
  ['000_37AB4KH.jpg', 'keywords']
] as const
const photos = [carrier, ...wrongPlaces.map(([name]) => name)]

/** The main job, as a new user does it from the keyboard: notice, review, apply, history, undo, redo, export. */
export async function correctOnePhoto(
  page: Page,
  { desk, exportTo }: { readonly desk: string; readonly exportTo: string }
): Promise<void> {
  const samples = join(desk, 'samples')
  await test.step('the sample photos appear, and one carries a correction notice', async () => {
    await expect(page.locator('.frame-cell img')).toHaveCount(13, { timeout: 150_000 })
    const frame = page.locator('.frame-cell', { hasText: carrier })
    await expect(frame.getByRole('img', { name: 'Correction notice' })).toBeVisible()
    await frame.click()
  })
  const before = await hashPhotos(samples)

  await test.step('the notice shows what is right and wrong, and which photos hold the wrong value', async () => {
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AFP correction')
    await expect(page.locator('.notice-span-correct').first()).toHaveText('Hrímgljúfur')
    await expect(page.locator('.notice-text .notice-span-wrong')).toHaveText('Hrímdalur')
    for (const [name] of wrongPlaces) {
      const row = page.locator('.review-row', { hasText: name })
      await expect(row.locator('.diff-deleted')).toHaveText('Hrímdalur')
      await expect(row.locator('.diff-inserted')).toHaveText('Hrímgljúfur')
    }
  })

  await test.step('the accepted edits are applied as one change', async () => {
    // One was matched by byline and date only: it waits for a person, who says yes.
    await expect(page.getByText('1 stays open')).toBeVisible()
    await page.keyboard.press('F6')
    await page.keyboard.press('a')
    await expect(page.getByRole('button', { name: /Apply 4 edits to 4 photos/ })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Applied 4 edits to 4 photos')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('No field of the desk holds the wrong value.')).toBeVisible()
    await expectNoWrongValue(samples)
  })
  const after = await hashPhotos(samples)
  for (const name of photos) expect(after[name], name).not.toBe(before[name])

  await test.step('the history shows old and new, and undo and redo give back the exact bytes', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('h')
    await expect(page.getByRole('option', { name: /AFP correction, change 1/ })).toBeVisible()
    await expect(page.locator('.revision-changes .diff-deleted').first()).toBeVisible()
    await expect(page.getByText(/Undo gives back the exact bytes of r1 here, and of 3 more photos/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('option', { name: /Undo change 1/ })).toBeVisible({ timeout: 30_000 })
    expect(await hashPhotos(samples)).toEqual(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect(page.getByRole('option', { name: /Redo change 1/ })).toBeVisible({ timeout: 30_000 })
    expect(await hashPhotos(samples)).toEqual(after)
  })

  await test.step('the corrected photo is exported with its metadata', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+e')
    await page.getByLabel('To folder').fill(exportTo)
    await page.getByRole('button', { name: 'Export 1 photo' }).click()
    await expect(page.getByText('1 exported, each read back.')).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    const [exported, ...others] = await readdir(exportTo)
    expect(others).toEqual([])
    await using metadata = createMetadata()
    const reading = await metadata.reader.read(join(exportTo, exported ?? ''))
    expect(Math.max(reading.width, reading.height)).toBe(1600)
    expect(reading.fields.city?.value).toBe('Hrímgljúfur')
    expect(readAsText(reading.fields.caption?.value)).not.toContain('erroneous mention')
  })
}

async function hashPhotos(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  const hashes = names.map(async (name) => {
    const bytes = await readFile(join(folder, name))
    return [name, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}

async function expectNoWrongValue(folder: string): Promise<void> {
  await using metadata = createMetadata()
  for (const [name, field] of wrongPlaces) {
    const reading = (await metadata.reader.read(join(folder, name))).fields[field]
    for (const copy of reading?.copies ?? [])
      expect(JSON.stringify(copy.value), `${name} ${copy.tag}`).not.toContain('Hrímdalur')
    expect(reading?.disagree, name).toBe(false)
    expect(JSON.stringify(reading?.value), name).toContain('Hrímgljúfur')
  }
}
