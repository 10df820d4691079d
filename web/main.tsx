import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/500.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import '@fontsource/noto-naskh-arabic/arabic-400.css'
import '@fontsource/noto-naskh-arabic/arabic-600.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './design/tokens.css'
import './design/base.css'
import './design/patterns.css'
import { createRoot } from 'react-dom/client'
import { Application } from './application.tsx'
import { catalogueOf } from './language/catalogue.ts'
import { preferredLanguage } from './language/preferred-language.ts'

const tag = preferredLanguage()
const catalogue = await catalogueOf(tag)
const place = document.getElementById('application')
if (place === null) throw new Error('web: the page has no place for the application')
createRoot(place).render(<Application language={{ tag, catalogue }} />)
