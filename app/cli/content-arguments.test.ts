import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (command: string, argument: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', `app/cli/${command}.ts`, argument], {
    encoding: 'utf8',
  })

test.each(['content-check', 'content-publish', 'content-export'])(
  '%s says what it was given and how it is used',
  (command) => {
    const wrong = run(command, '--nonsense')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain("'--nonsense'")
    expect(wrong.stderr).toContain('Usage: npm run content:')
    expect(wrong.stderr).not.toContain('    at ')
    const asked = run(command, '--help')
    expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining('Usage: npm run')])
  },
)
