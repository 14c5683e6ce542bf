import { type ParseArgsConfig, parseArgs } from 'node:util'

const help = { help: { type: 'boolean' } } as const

/**
 * What a command was given at the console. `--help` prints how it is used and ends with 0; what it does
 * not know is named beside that, and it ends with 2.
 */
export function readArguments<Config extends ParseArgsConfig>(usage: string, config: Config) {
  const options = { ...help, ...config.options } as typeof help & Config['options']
  try {
    const given = parseArgs({ ...config, options })
    if ('help' in given.values && given.values.help) end(0, usage)
    return given
  } catch (error) {
    return end(2, `${(error as Error).message}\n${usage}`)
  }
}

function end(code: 0 | 2, words: string): never {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${words}\n`)
  process.exit(code)
}
