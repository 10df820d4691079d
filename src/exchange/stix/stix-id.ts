import { uuidOf } from '../uuid.ts'

/** The id of an object of a type, the same in every run. */
export function stixId(type: string, name: string): string {
  return `${type}--${uuidOf(name)}`
}
