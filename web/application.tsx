import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { queries } from './api/query-client.ts'
import { LanguageProvider, type Spoken } from './language/language.tsx'
import { KeysProvider } from './parts/keys.tsx'
import { ThemeProvider } from './parts/theme.tsx'
import { router } from './router.tsx'

/** The whole application in one language to begin with. */
export function Application({ language }: { language: Spoken }): ReactElement {
  return (
    <ThemeProvider>
      <LanguageProvider initial={language}>
        <KeysProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </KeysProvider>
      </LanguageProvider>
    </ThemeProvider>
  )
}
