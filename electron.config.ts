import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

// The verifier is handed to others as it was written, so it is copied, not built.
function shipVerifier(): Plugin {
  return {
    name: 'ship-verifier',
    generateBundle() {
      const source = readFileSync(at('main/ledger/verifier/verify.mjs'), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'verify.mjs', source })
    }
  }
}

const bundled = [
  ...['client', 'contract', 'server', 'shared', 'standard-server-peer'].map((part) => `@orpc/${part}`),
  ...['chokidar', 'commander', 'html-to-text', 'kysely', 're2js', 'zod']
]

export default defineConfig({
  // Desktop and engine: ES modules. `dependencies` stay outside the bundle (electron-vite's default), as sharp,
  // better-sqlite3 and exiftool-vendored bring binaries that must lie in node_modules. Those of many small files that every
  // command loads are put into it: finding and opening the files took a fifth of a command's time.
  main: {
    plugins: [shipVerifier()],
    build: {
      externalizeDeps: { exclude: bundled },
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          main: at('main/desktop/main.ts'),
          engine: at('main/engine/engine-process.ts'),
          erratum: at('main/cli/erratum.ts'),
          // A thread of the engine is a file of its own.
          'header-worker': at('main/metadata/header/header-worker.ts'),
          'credentials-worker': at('main/metadata/credentials/credentials-worker.ts'),
          'spelling-worker': at('main/spelling/spelling-worker.ts'),
          'file-worker': at('main/metadata/process/file-worker.ts')
        }
      }
    }
  },
  // A sandboxed page loads only a CommonJS preload of one file, so that everything it imports is put into it.
  preload: {
    build: {
      externalizeDeps: false,
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { preload: at('main/desktop/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  // An absolute input: with a relative one the development server finds nothing to pre-bundle.
  renderer: {
    root: at('renderer'),
    build: { outDir: at('out/renderer'), rolldownOptions: { input: at('renderer/index.html') } },
    plugins: [react()]
  }
})
