import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../kit/language.tsx'
import { Problem } from '../data/client.ts'
import { router } from './router.tsx'
import { DeskTheme } from './shell/desk-theme.tsx'
import './desk.css'
import './print.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; a lost network is worth another try.
      retry: (tries, error) => !(error instanceof Problem) && tries < 3,
    },
  },
})

const place = document.getElementById('desk')
if (!place) throw new Error('The page has no place for the desk')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <DeskTheme>
          <RouterProvider router={router} />
        </DeskTheme>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
