const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/**
 * Which file may import which, as dependency-cruiser rules: renderer → shared ← main, and inside main
 * hosts → engine → adapters → services' interfaces. A type-only import counts as an import.
 */
export const layerRules = {
  forbidden: [
    rule(
      'shared-stands-alone',
      'shared/ runs anywhere: no Node, no DOM, nothing of main/ or renderer/, and only packages that do the same',
      { path: '^shared/(?!rpc/)' },
      { pathNot: ['^shared/', packages('zod', '@orpc/contract', 'diff', 'iso-3166', 're2js')] }
    ),
    rule(
      'shared-rpc-stands-alone',
      'the wire shared by all hosts may also use the parts of oRPC that run anywhere',
      { path: '^shared/rpc/' },
      { pathNot: ['^shared/', packages('zod', '@orpc/contract', '@orpc/client', '@orpc/shared', '@orpc/standard-.*')] }
    ),
    rule(
      'renderer-sees-only-shared',
      'a page has no Node and knows main/ only by the contract in shared/',
      { path: '^renderer/' },
      { pathNot: ['^renderer/', '^shared/', packages('.*')] }
    ),
    rule(
      'renderer-uses-page-packages',
      'packages made for Node or Electron do not work in a sandboxed page',
      { path: '^renderer/' },
      {
        path: packages(
          ...['electron', '@electron/.*', 'sharp', 'better-sqlite3', 'kysely', 'pg', 'exiftool-vendored'],
          ...['ws', 'pino', 'chokidar', 'commander', '@orpc/server']
        )
      }
    ),
    rule(
      'main-sees-no-renderer',
      'main/ does not know what its pages look like',
      { path: '^main/' },
      { path: '^renderer/' }
    ),
    rule(
      'no-product-code-sees-tests',
      'test/ is not shipped',
      { path: '^(main|renderer|shared)/' },
      { path: '^test/' }
    ),
    rule(
      'only-desktop-imports-electron',
      'the engine, the web host and the command line run without Electron',
      { pathNot: '^main/desktop/' },
      { path: '(^|/)node_modules/electron/|^electron(/|$)' }
    ),
    rule(
      'only-metadata-imports-exiftool',
      'one writer of files: invariants 1 to 5 are kept in one place',
      { pathNot: '^main/metadata/' },
      { path: packages('exiftool-vendored') }
    ),
    rule(
      'only-imaging-imports-sharp',
      'sharp crashes inside Electron on Linux and must stay in the engine',
      { pathNot: '^main/imaging/' },
      { path: packages('sharp') }
    ),
    rule(
      'only-intake-imports-file-readers',
      'files from outside are hostile: what reads mail, HTML and XML is bounded in one place',
      { pathNot: '^main/intake/' },
      { path: packages('postal-mime', 'html-to-text', 'fast-xml-parser') }
    ),
    rule(
      'only-mail-writes-mail',
      'mails are written in one place, and nothing there sends them',
      { pathNot: '^main/mail/' },
      { path: packages('nodemailer') }
    ),
    rule(
      'only-spelling-imports-dictionaries',
      'dictionaries take tens of megabytes and live in a thread that can be ended',
      { pathNot: '^main/spelling/' },
      { path: packages('hunspell-asm', 'dictionary-.*') }
    ),
    rule(
      'only-delivery-speaks-to-servers',
      'what leaves for a server is checked, recorded and gives no password away in one place',
      { pathNot: '^main/delivery/' },
      { path: packages('ssh2', 'basic-ftp') }
    ),
    rule(
      'only-stores-import-databases',
      'SQL stays in the catalog and the ledger',
      { pathNot: '^main/(catalog|ledger)/' },
      { path: packages('better-sqlite3', 'kysely', 'pg') }
    ),
    rule(
      'services-see-no-adapters',
      'a service sees files, databases and tools only through the interfaces it declares itself',
      { path: '^main/services/' },
      { path: '^main/(?!services/)' }
    ),
    rule(
      'services-use-no-packages',
      'what a service needs from a package comes in through an interface',
      { path: '^main/services/' },
      { path: packages('.*'), pathNot: packages('zod') }
    ),
    rule(
      'services-start-no-processes',
      'processes and networks belong to adapters and hosts',
      { path: '^main/services/' },
      {
        dependencyTypes: ['core'],
        pathNot: '^(node:)?(crypto|events|fs|fs/promises|os|path|stream|stream/promises|util|url)$'
      }
    ),
    rule(
      'adapters-know-no-host',
      'an adapter is put together by the engine and does not reach back',
      { path: '^main/(?!(engine|desktop|web|cli|host|rpc)/)' },
      { path: '^main/(engine|desktop|web|cli|host)/' }
    ),
    rule(
      'nobody-imports-desktop',
      'what the desktop shares with another host lives in main/host or main/rpc',
      { path: '^(main|renderer|shared)/', pathNot: '^main/desktop/' },
      { path: '^main/desktop/' }
    ),
    rule(
      'desktop-knows-no-engine-insides',
      'Electron main talks to the engine by the contract only',
      { path: '^main/desktop/' },
      { path: '^main/(?!(desktop|host|rpc)/)' }
    ),
    rule(
      'desktop-never-loads-native-parts',
      'not by a detour either: a native module loaded into Electron takes the window with it',
      { path: '^main/desktop/' },
      { path: packages('sharp', 'better-sqlite3', 'exiftool-vendored'), reachable: true }
    ),
    rule(
      'main-runs-on-dependencies',
      'what main/ loads at run time is a dependency, not a development tool',
      { path: '^main/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('electron') }
    ),
    rule('no-cycles', 'two files that import each other are one file, or share a third', {}, { circular: true }),
    rule(
      'no-orphans',
      'a file that nothing imports and that imports nothing is dead',
      { orphan: true, pathNot: '\\.d\\.ts$' },
      {}
    ),
    rule(
      'everything-resolves',
      'an import that leads nowhere hides from every other rule',
      {},
      { couldNotResolve: true }
    )
  ]
}
