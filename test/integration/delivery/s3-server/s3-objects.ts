import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { S3Answer } from './s3-answer.ts'
import { answerXml, refuse } from './s3-answer.ts'

/** What the service does wrong or lacks, changed while it runs. */
export interface S3Faults {
  /** As older services: no conditions and no checksums. */
  old: boolean
  /** Keeps other bytes than it got. */
  spoil: boolean
  /** Bytes an object may have. */
  room: number
  /** Happens before an object gets its name. */
  meanwhile: (() => Promise<void>) | null
}

/** A request whose signature and bytes are right. */
export interface S3Call {
  readonly method: string
  readonly key: string
  readonly query: URLSearchParams
  readonly only: boolean
  readonly body: Buffer
}

interface Upload {
  readonly key: string
  readonly parts: Map<number, Buffer>
}

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** Keeps objects as files of a folder, uploads in memory. */
export function keepObjects(folder: string, faults: S3Faults): (call: S3Call) => Promise<S3Answer> {
  const uploads = new Map<string, Upload>()
  const composites = new Map<string, string>()
  const place = async (key: string, bytes: Buffer, only: boolean): Promise<S3Answer> => {
    if (only && faults.old) return refuse(501, 'NotImplemented')
    await faults.meanwhile?.()
    const path = join(folder, key)
    if (only && existsSync(path)) return refuse(412, 'PreconditionFailed')
    if (bytes.length > faults.room) return refuse(507, 'InsufficientStorage')
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, faults.spoil ? Buffer.alloc(bytes.length) : bytes)
    composites.delete(key)
    return { status: 200, headers: { etag: '"x"' } }
  }
  const show = async (method: string, key: string): Promise<S3Answer> => {
    if (!existsSync(join(folder, key))) return method === 'HEAD' ? { status: 404 } : refuse(404, 'NoSuchKey')
    const body = await readFile(join(folder, key))
    const sum = composites.get(key) ?? sumOf(body).toString('base64')
    return { status: 200, headers: faults.old ? {} : { 'x-amz-checksum-sha256': sum }, body }
  }
  const complete = async (id: string, { key, parts }: Upload, only: boolean): Promise<S3Answer> => {
    const all = [...parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes)
    const answer = await place(key, Buffer.concat(all), only)
    if (answer.status !== 200) return answer
    uploads.delete(id)
    composites.set(key, `${sumOf(Buffer.concat(all.map(sumOf))).toString('base64')}-${all.length}`)
    return answerXml('CompleteMultipartUploadResult', `<Key>${key}</Key>`)
  }
  return async ({ method, key, query, only, body }) => {
    if (key === '' && query.has('uploads')) return answerXml('ListMultipartUploadsResult', listUploads(uploads))
    if (key === '') return answerXml('ListBucketResult', '<KeyCount>0</KeyCount>')
    if (method === 'POST' && query.has('uploads')) {
      const id = `upload-${uploads.size + 1}`
      uploads.set(id, { key, parts: new Map() })
      return answerXml('InitiateMultipartUploadResult', `<UploadId>${id}</UploadId>`)
    }
    const id = query.get('uploadId')
    if (id !== null) {
      const upload = uploads.get(id)
      if (upload === undefined) return refuse(404, 'NoSuchUpload')
      if (method === 'GET') return answerXml('ListPartsResult', listParts(upload))
      if (method === 'POST') return complete(id, upload, only)
      if (method === 'PUT') upload.parts.set(Number(query.get('partNumber')), body)
      else uploads.delete(id)
      return { status: method === 'PUT' ? 200 : 204, headers: { etag: '"x"' } }
    }
    if (method === 'PUT') return place(key, body, only)
    if (method !== 'DELETE') return show(method, key)
    await rm(join(folder, key), { force: true })
    return { status: 204 }
  }
}

function listUploads(uploads: ReadonlyMap<string, Upload>): string {
  const initiated = '<Initiated>2026-05-01T12:00:00.000Z</Initiated>'
  return [...uploads]
    .map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId>${initiated}</Upload>`)
    .join('')
}

function listParts({ parts }: Upload): string {
  return [...parts]
    .map(([number, bytes]) => {
      const sum = `<ChecksumSHA256>${sumOf(bytes).toString('base64')}</ChecksumSHA256>`
      return `<Part><PartNumber>${number}</PartNumber><ETag>"x"</ETag><Size>${bytes.length}</Size>${sum}</Part>`
    })
    .join('')
}
