// npm test: types, style, rules, features, screens, walls and, unless told otherwise, journeys in a
// real browser, and what outlives kills and full disks. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode } from './installation.mjs'

const withoutBrowser = process.argv.includes('--without-browser')
const counts = { passed: 0, failed: 0 }

requireNode()
installWhenNeeded()

/** A check that is one promise as a whole. */
function check(what, args) {
  process.stdout.write(`\n${what}\n`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  counts[status === 0 ? 'passed' : 'failed'] += 1
}

/** Some of vitest's projects; what it counted is added up. */
function suite(what, projects) {
  process.stdout.write(`\n${what}\n`)
  const report = join(mkdtempSync(join(tmpdir(), 'cursus-tests-')), 'report.json')
  const selected = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...selected, ...reporters]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    counts.passed += numPassedTests
    counts.failed += numFailedTests || (status === 0 ? 0 : Math.max(1, numFailedTestSuites))
  } catch {
    counts.failed += 1
  }
}

check('Types', ['node_modules/typescript/bin/tsc', '--noEmit'])
check('Style', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'])
suite('Rules, features, walls and screens', ['unit', 'screens'])
if (!withoutBrowser) {
  buildWhenNeeded()
  suite('Journeys in a real browser', ['journeys'])
  suite('What outlives a failure', ['reliability'])
}
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`)
process.exit(counts.failed === 0 ? 0 : 1)
