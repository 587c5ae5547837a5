import type { ExportedFile } from '../../contract/export.ts'

/** A file as a manifest lists it: `path` is below the manifest's folder, with slashes. */
export interface ManifestFile extends Pick<ExportedFile, 'sha256' | 'size' | 'width' | 'height' | 'words'> {
  readonly path: string
  readonly mime: string
}

/** A batch of files that left the desk. */
export interface Manifest {
  /** The batch's id, a UUID. */
  readonly id: string
  /** When it was begun. */
  readonly at: string
  readonly preset: string
  readonly files: readonly ManifestFile[]
}
