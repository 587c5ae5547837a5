import type { FieldKey } from '../../fields/field-table.ts'
import { isListValue, readAsText } from '../../fields/field-value.ts'
import type { Manifest, ManifestFile } from './manifest-file.ts'

/** A manifest as one ninjs 2.1 item: a package whose associations are the pictures. Source: IPTC ninjs 2.1 schema. */
export function writeNinjsManifest({ id, at, files }: Manifest): string {
  const item = {
    uri: `urn:uuid:${id}`,
    standard: {
      name: 'ninjs',
      version: '2.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json'
    },
    type: 'composite',
    versioncreated: at,
    associations: files.map((file, index) => ({ name: `picture${index + 1}`, ...describePicture(file) }))
  }
  return `${JSON.stringify(item, null, 2)}\n`
}

function describePicture({ path, mime, width, height, size, sha256, words = {} }: ManifestFile) {
  const read = (key: FieldKey) => readAsText(words[key])
  const bylines = (isListValue(words.byline) ? words.byline : [read('byline')]).filter((name) => name !== '')
  const keywords = isListValue(words.keywords) ? words.keywords.filter((word) => word !== '') : []
  const place = [read('city'), read('country')].filter((part) => part !== '').join(', ')
  const created = read('dateCreated')
  return {
    uri: `urn:sha256:${sha256}`,
    type: 'picture',
    ...part('headlines', listText(read('headline'), 'main')),
    ...part('descriptions', [...listText(read('caption'), 'caption'), ...listText(read('credit'), 'creditline')]),
    ...part('slugline', read('title')),
    ...part('by', bylines.join(', ')),
    ...part('copyrightnotice', read('copyright')),
    ...part('usageterms', read('rightsUsageTerms')),
    // A moment has to be whole to be one for ninjs.
    ...part('contentcreated', /T\d\d:\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(created) ? created : ''),
    ...part('located', place),
    ...part('infosources', read('source') === '' ? [] : [{ name: read('source') }]),
    ...part(
      'subjects',
      keywords.map((name) => ({ name }))
    ),
    // The standard wants a whole URI in "href", which a file beside its manifest does not have.
    altids: [
      { role: 'filename', value: path },
      ...(read('jobId') === '' ? [] : [{ role: 'jobid', value: read('jobId') }])
    ],
    renditions: [
      {
        name: 'export',
        title: path,
        contenttype: mime,
        width,
        height,
        sizeinbytes: size
      }
    ]
  }
}

function listText(value: string, role: string) {
  return value === '' ? [] : [{ role, contenttype: 'text/plain', value }]
}

// What the picture does not say has no key.
function part(key: string, value: string | readonly unknown[]): Readonly<Record<string, unknown>> {
  return value.length === 0 ? {} : { [key]: value }
}
