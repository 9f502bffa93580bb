import { launchApp } from './launch-app.ts';
import { appParts, analysisDone } from './app-page.ts';
const out='/tmp/panel_shots'; import { mkdirSync } from 'node:fs'; mkdirSync(out,{recursive:true});
const [w,h,theme] = process.argv.slice(2); 
const app = await launchApp({ viewport: {width:Number(w),height:Number(h)}, colorScheme: theme as any, hasTouch: Number(w)<1000 });
app.page.setDefaultTimeout(300000); app.context.setDefaultTimeout(300000);
try {
  await app.page.goto(app.address, {timeout:300000}); console.log('loaded', new Date().toISOString());
  const input = app.page.waitForEvent('filechooser');
  await appParts(app.page).chooseFiles.click();
  await (await input).setFiles(['/work/shared/data/mitdb/208.hea','/work/shared/data/mitdb/208.dat','/work/shared/data/mitdb/208.atr']);
  await app.page.waitForFunction(() => [...document.querySelectorAll('button')].some(b => b.textContent!.trim().startsWith('Export') && !b.disabled), null, {timeout:300000}); console.log('analysed', new Date().toISOString());
  await app.page.waitForTimeout(3000);
  await app.page.screenshot({path:`${out}/${w}-${theme}-beats.png`, timeout:300000}); console.log('shot1', new Date().toISOString());
  for (const tab of ['Templates','Scores','Rhythm']) { await app.page.getByRole('tab',{name:new RegExp(tab)}).click(); await app.page.waitForTimeout(4000); if(Number(w)<1000) await app.page.getByRole('tabpanel').scrollIntoViewIfNeeded(); await app.page.screenshot({path:`${out}/${w}-${theme}-${tab}.png`, timeout:300000}); console.log(tab, new Date().toISOString()); }
  await app.page.evaluate(() => { const a=document.querySelector('aside'); if(a) a.scrollTop=600; });
  await app.page.waitForTimeout(1000);
  await app.page.screenshot({path:`${out}/${w}-${theme}-aside.png`, timeout:300000});
  await app.page.getByRole('button',{name:/Measure the screen/}).click(); await app.page.waitForTimeout(1000);
  await app.page.screenshot({path:`${out}/${w}-${theme}-card.png`, timeout:300000});
  console.log('incidents', JSON.stringify(app.incidents));
} finally { await app.close(); }
