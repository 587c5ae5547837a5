import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { HostAnswer } from './host-answer.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff'
}

/**
 * Answers a request for one of the built page's files. `pathname` is a URL's, still percent-encoded. A path that leads out of the folder is refused
 * with 400 whether or not something lies there; what does not exist or is of no known kind is 404.
 */
export async function answerPageFile(folder: string, pathname: string): Promise<HostAnswer> {
  const name = decodePath(pathname)
  if (name === undefined) return { status: 400 }
  const path = join(folder, name === '/' ? 'index.html' : name)
  const type = types[extname(path)]
  if (type === undefined || !path.startsWith(folder + sep)) return { status: 404 }
  try {
    const body = await readFile(path)
    // The builder puts a content hash into the names of everything under assets/.
    const kept = name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
    return { status: 200, type, cache: `private, ${kept}`, body }
  } catch (error) {
    if (isAbsent(error)) return { status: 404 }
    throw error
  }
}

function decodePath(pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname)
    const hostile = name.includes('\0') || name.includes('\\') || name.split('/').includes('..')
    return hostile ? undefined : name
  } catch {
    return undefined
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
}
