import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cruiseLayers } from '../tools/checks/cruise-layers.mjs'
import { layerRules } from '../tools/checks/layer-rules.mjs'

const project = resolve(import.meta.dirname, '../..')

/** One planted violation a rule: the file that breaks it and what it says, with the files it needs beside it. */
const planted: Record<string, Record<string, string>> = {
  'shared-stands-alone': { 'shared/clock.ts': "import { hostname } from 'node:os'\nexport const name = hostname()" },
  'shared-rpc-stands-alone': { 'shared/rpc/serve.ts': "import { os } from '@orpc/server'\nexport const start = os" },
  'renderer-sees-only-shared': {
    'renderer/app/open.ts': "import type { Desk } from '../../main/engine/desk.ts'\nexport type Opened = Desk",
    'main/engine/desk.ts': "import { join } from 'node:path'\nexport type Desk = ReturnType<typeof join>"
  },
  'renderer-uses-page-packages': {
    'renderer/app/draw.ts': "import { WebSocket } from 'ws'\nexport const open = WebSocket"
  },
  'main-sees-no-renderer': {
    'main/web/page.ts': "import { App } from '../../renderer/app/app.tsx'\nexport const page = App",
    'renderer/app/app.tsx': 'export const App = 1'
  },
  'no-product-code-sees-tests': {
    'main/cli/sample.ts': "import { sample } from '../../test/sample.ts'\nexport const used = sample",
    'test/sample.ts': 'export const sample = 1'
  },
  'only-desktop-imports-electron': {
    'main/engine/window.ts': "import { app } from 'electron'\nexport const name = app.name"
  },
  'only-metadata-imports-exiftool': {
    'main/delivery/read.ts': "import { exiftool } from 'exiftool-vendored'\nexport const tool = exiftool"
  },
  'only-imaging-imports-sharp': { 'main/engine/draw.ts': "import sharp from 'sharp'\nexport const draw = sharp" },
  'only-intake-imports-file-readers': {
    'main/web/upload.ts': "import { convert } from 'html-to-text'\nexport const read = convert"
  },
  'only-mail-writes-mail': {
    'main/cli/send.ts': "import { createTransport } from 'nodemailer'\nexport const send = createTransport"
  },
  'only-spelling-imports-dictionaries': {
    'main/engine/words.ts': "import { loadModule } from 'hunspell-asm'\nexport const load = loadModule"
  },
  'only-delivery-speaks-to-servers': {
    'main/engine/send.ts': "import { Client } from 'basic-ftp'\nexport const send = Client",
    'main/cli/upload.ts': "import ssh2 from 'ssh2'\nexport const upload = ssh2"
  },
  'only-stores-import-databases': {
    'main/engine/rows.ts': "import { Kysely } from 'kysely'\nexport const open = Kysely"
  },
  'services-see-no-adapters': {
    'main/services/save.ts': "import { vault } from '../vault/vault.ts'\nexport const save = vault",
    'main/vault/vault.ts': 'export const vault = 1'
  },
  'services-use-no-packages': { 'main/services/log.ts': "import { pino } from 'pino'\nexport const log = pino" },
  'services-start-no-processes': {
    'main/services/run.ts': "import { spawn } from 'node:child_process'\nexport const run = spawn"
  },
  'adapters-know-no-host': {
    'main/vault/store.ts': "import type { Desk } from '../engine/desk.ts'\nexport type Store = Desk",
    'main/engine/desk.ts': 'export type Desk = string'
  },
  'nobody-imports-desktop': {
    'main/web/menu.ts': "import { menu } from '../desktop/menu.ts'\nexport const used = menu",
    'main/desktop/menu.ts': 'export const menu = 1'
  },
  'desktop-knows-no-engine-insides': {
    'main/desktop/window.ts': "import { save } from '../services/save.ts'\nexport const used = save",
    'main/services/save.ts': 'export const save = 1'
  },
  'desktop-never-loads-native-parts': {
    'main/desktop/window.ts': "import { thumb } from '../host/thumb.ts'\nexport const used = thumb",
    'main/host/thumb.ts': "import { draw } from '../imaging/draw.ts'\nexport const thumb = draw",
    'main/imaging/draw.ts': "import sharp from 'sharp'\nexport const draw = sharp"
  },
  'main-runs-on-dependencies': { 'main/web/build.ts': "import { build } from 'vite'\nexport const used = build" },
  'no-cycles': {
    'shared/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1",
    'shared/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2"
  },
  'no-orphans': { 'shared/alone.ts': 'export const alone = 1' },
  'everything-resolves': { 'main/web/lost.ts': "import { lost } from './nowhere.ts'\nexport const used = lost" }
}

let root = ''

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-layers-')))
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
  await cp(join(project, 'package.json'), join(root, 'package.json'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

const plant = async (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true })
    await writeFile(join(root, path), `${text}\n`)
  }
}

/** The lines of `tsc -p FOLDER` for the tree under root. */
const compile = (folder: string) =>
  new Promise<string>((resolveOutput) => {
    const compiler = join(project, 'node_modules/typescript-native/bin/tsc')
    execFile(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: root }, (_, out) =>
      resolveOutput(out)
    )
  })

describe('the layer check', () => {
  it('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(layerRules.forbidden.map(({ name }) => name).sort())
  })

  it.each(Object.entries(planted))('catches a file that breaks %s', async (rule, files) => {
    await plant(files)
    const { violations } = await cruiseLayers(root)
    const culprit = Object.keys(files)[0]
    expect(violations.map((line: string) => line.split(' →')[0]?.split(' (')[0])).toContain(`${rule}: ${culprit}`)
  })

  it('passes a tree that keeps the rules', async () => {
    await plant({
      'shared/caption.ts': "import { z } from 'zod'\nexport const caption = z.string()",
      'main/services/save.ts': "import { caption } from '../../shared/caption.ts'\nexport const save = caption",
      'main/engine/start.ts': "import { save } from '../services/save.ts'\nexport const start = save",
      'renderer/app/app.tsx':
        "import { useState } from 'react'\nimport { caption } from '../../shared/caption.ts'\nexport const App = [useState, caption]"
    })
    expect(await cruiseLayers(root)).toMatchObject({ files: 4, imports: 5, violations: [], blind: [] })
  })

  it('names a file it could not see instead of passing it', async () => {
    await plant({ 'main/web/node_modules/hidden.ts': "import 'electron'", 'main/web/page.ts': "import 'node:path'" })
    expect((await cruiseLayers(root)).blind).toEqual(['main/web/node_modules/hidden.ts'])
  })
})

describe('the compiler, for shared/', () => {
  const outsiders: Record<string, string> = {
    'node-import.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
    'node-process.ts': 'export const folder = process.cwd()',
    'node-buffer.ts': "export const bytes = Buffer.from('')",
    'dom-document.ts': 'export const title = document.title',
    'dom-type.ts': 'export type Picture = HTMLImageElement',
    'dom-window.ts': 'export const open = () => window.open()'
  }

  it('refuses Node and the DOM beside all that shared/ really imports', async () => {
    await cp(join(project, 'shared'), join(root, 'shared'), { recursive: true })
    await cp(join(project, 'tsconfig.json'), join(root, 'tsconfig.json'))
    const files = Object.entries(outsiders).map(([name, text]) => [`shared/outside/${name}`, text])
    await plant(Object.fromEntries(files))
    const output = await compile('shared')
    for (const name of Object.keys(outsiders)) expect(output).toContain(`shared/outside/${name}(`)
  })
})
