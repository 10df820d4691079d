import { useQuery } from '@tanstack/react-query'
import type { Reads } from '../../src/server/wire/routes.ts'
import { question } from '../api/question.ts'

/** The entity of an address with its name; undefined where none is asked for, and until its name is known. */
export function useEntity(id: string | undefined): Reads['/entities/{id}']['answer']['entity'] | undefined {
  const { data } = useQuery({ ...question('/entities/{id}', { id: id ?? '' }), enabled: id !== undefined })
  return id === undefined ? undefined : data?.entity
}
