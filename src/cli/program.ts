import { Command } from 'commander'
import { COMMANDS } from './command-list.ts'
import type { CommandSpec } from './command-spec.ts'
import type { Shell } from './shell.ts'

const GUIDE = `
Begin with:
  stemma demo                                    a dossier from the samples
  stemma add report.html                         your own documents, into ./stemma.db
  stemma profile "Syrian Resistance" --at 2016   what held then, and who says so
  stemma COMMAND --help                          examples for each command

Dates are a day, a month or a year: 2016-03-30, 2016-03, 2016.
Exit codes: 0 done, 1 something was found wrong, 2 bad usage or unreadable input.`

/** What commander is told, and what it answers: the exit code of the command that ran. */
export interface Program {
  readonly command: Command
  readonly exitCode: () => number
}

/** The command line with all its commands; the work of each is loaded only when it runs. */
export function programFor(shell: Shell, version: string): Program {
  let code = 0
  const program = new Command('stemma')
    .description('Reads documents on armed conflict and answers as of any date, according to whom.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', GUIDE)
  quiet(program, shell)
  for (const spec of COMMANDS) {
    const command = commandFrom(spec, shell)
    command.action(async () => {
      const { run } = await spec.load()
      code = await run({ operands: command.args, options: command.opts() }, shell)
    })
    program.addCommand(command)
  }
  return { command: program, exitCode: () => code }
}

function commandFrom({ name, operands, about, options, examples }: CommandSpec, shell: Shell): Command {
  const command = new Command(name).description(about).helpOption('-h, --help', 'print this help')
  for (const operand of operands) command.argument(operand)
  for (const option of options) command.option(option.flags, option.about)
  command.addHelpText('after', `\nExamples:\n${examples.map(exampleText).join('\n')}`)
  return quiet(command, shell)
}

function exampleText([typed, effect]: readonly [string, string]): string {
  return effect === '' ? `  ${typed}` : `  ${typed}\n      ${effect}`
}

/** Bad usage is thrown, so that it ends in the same one line as every other expected failure. */
function quiet(command: Command, shell: Shell): Command {
  return command.exitOverride().configureOutput({
    outputError: () => {},
    writeOut: (text) => {
      void shell.write(text)
    },
    getOutHelpWidth: () => shell.columns,
  })
}
