import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Connection } from './guard.ts'
import { BASE } from './route.ts'

/** What the server says of its API: OpenAPI 3.1, made from the schemas of its routes. */
export type Description = ReturnType<OpenAPIHono<Connection>['getOpenAPI31Document']>

/** The description of the API that an application answers. */
export function descriptionOf(app: OpenAPIHono<Connection>, version: string): Description {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version,
      description:
        'What a workspace of Stemma holds and answers: as of any date, as known at any date, according to whom. Entities go by their names in the letters of the language in `Accept-Language`, where they have one; quoted words stay as they are, and so do names that are judged.',
      license: { name: 'MIT' },
    },
    servers: [{ url: BASE }],
  })
}
