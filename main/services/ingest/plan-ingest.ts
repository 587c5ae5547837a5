import { mkdir, realpath, stat } from 'node:fs/promises'
import { extname, isAbsolute, relative, sep } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TemplateField } from '../../../shared/contract/template-fields.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { refuseOwnFolder } from '../photos/refuse-own-folder.ts'
import type { FoundPhoto } from '../photos/walk-folder.ts'

/** The folders of an ingest as they are on the disk. Makes the target where it is not there. Throws DeskError `bad-input`, `not-found`, `unreadable`. */
export async function resolveFolders(
  desk: Pick<DeskParts, 'ownFolders'>,
  { from, to }: { readonly from: string; readonly to: string }
): Promise<{ readonly from: string; readonly to: string }> {
  for (const path of [from, to])
    if (!isAbsolute(path))
      throw new DeskError(
        'bad-input',
        `${path} is no full path. Nothing was copied. Give the folder from the root on.`,
        {
          path
        }
      )
  try {
    if (!(await stat(from)).isDirectory())
      throw new DeskError('bad-input', `${from} is a file. Nothing was copied. Give a folder or a card.`, {
        path: from
      })
    await refuseOwnFolder(desk, to, 'moved')
    await mkdir(to, { recursive: true })
    const real = { from: await realpath(from), to: await realpath(to) }
    if (isWithin(real.from, real.to))
      throw new DeskError(
        'bad-input',
        `${to} is inside ${from}. Nothing was copied: the copies would be copied again. Choose a folder outside of it.`,
        { path: to }
      )
    return real
  } catch (error) {
    throw expectFailure(error, from)
  }
}

/** The ticked fields of a template of the desk; none where no template is asked for. Throws DeskError `not-found`. */
export async function findTemplateFields(
  desk: Pick<DeskParts, 'store'>,
  name: string | undefined
): Promise<readonly TemplateField[]> {
  if (name === undefined) return []
  const { captionTemplates } = await desk.store.settings.read()
  const template = captionTemplates.find((one) => one.name === name)
  if (template !== undefined) return template.fields.filter(({ apply }) => apply)
  throw new DeskError(
    'not-found',
    `The desk has no template called ${name}. Nothing was copied. Choose one of its templates, or make it first.`
  )
}

/** The photos by picture: raw and JPEG of one name are one, and keep one name. In the order they were found. */
export function groupPictures(photos: readonly FoundPhoto[]): readonly (readonly FoundPhoto[])[] {
  return [...Map.groupBy(photos, ({ path }) => path.slice(0, path.length - extname(path).length)).values()]
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
