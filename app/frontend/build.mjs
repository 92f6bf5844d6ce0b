// Builds what the app serves from /assets and writes it where the Maven build picks it up:
//   npm ci --ignore-scripts && npm run build
// The results are committed, with their hashes, so that nobody needs Node to build Truecount.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const assets = join(here, '../src/main/resources/static/assets')
const govuk = join(here, 'node_modules/govuk-frontend/dist/govuk')
mkdirSync(assets, { recursive: true })

const css = sass.compile(join(here, 'truecount.scss'), {
  style: 'compressed',
  importers: [new sass.NodePackageImporter(here)],
  quietDeps: true
}).css
for (const forbidden of ['GDS Transport', '.woff', 'crown', 'crest', 'url(']) {
  if (css.includes(forbidden)) throw new Error(`The style sheet still mentions ${forbidden}, which only GOV.UK may use.`)
}
writeFileSync(join(assets, 'truecount.css'), css + '\n')

const script = readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
writeFileSync(join(assets, 'govuk-frontend.min.js'), script)
for (const own of ['start.js', 'enhance.js', 'keys.js', 'favicon.svg']) copyFileSync(join(here, own), join(assets, own))
copyFileSync(join(here, 'LICENCE-govuk-frontend.txt'), join(assets, 'LICENCE-govuk-frontend.txt'))

const record = 'assets.sha256'
const lines = readdirSync(assets)
  .filter((name) => name !== record)
  .sort()
  .map((name) => `${createHash('sha256').update(readFileSync(join(assets, name))).digest('hex')}  ${name}`)
writeFileSync(join(assets, record), lines.join('\n') + '\n')
console.log(`Wrote ${lines.length} files to ${assets}`)
