import { chromium } from 'playwright-core'
import { chromiumOptions } from './support/chromium.ts'
const [base, ...shots] = process.argv.slice(2)
const b = await chromium.launch(await chromiumOptions())
const p = await b.newPage({ viewport: { width: 1360, height: 860 } })
p.on('console', m => console.log('console', m.text())); p.on('pageerror', e => console.log('ERR', e.message))
for (const shot of shots) {
  const [name, lang, path, js] = shot.split('|')
  await p.goto(base + '/read'); await p.evaluate(l => localStorage.setItem('stemma.language', l), lang)
  const t = Date.now()
  await p.goto(base + path); await p.waitForLoadState('networkidle').catch(()=>0); await p.waitForTimeout(700)
  if (js) { for (const k of js.split(',')) { await p.keyboard.press(k); await p.waitForTimeout(500) } }
  await p.screenshot({ path: `/tmp/${name}.png` })
}
await b.close()
