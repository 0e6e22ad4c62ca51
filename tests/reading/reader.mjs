// In the browser: opens each file that the server names with pdf.js, lays its own text layer over every page, selects
// and copies all of it as a person does, and looks for words with its own find bar's controller. Posts what it got.

import * as pdfjs from '/pdfjs/build/pdf.mjs';

globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
const { EventBus, PDFFindController, TextLayerBuilder } = await import('/pdfjs/web/pdf_viewer.mjs');

/** What the selection says, and what copying it puts on the clipboard. */
async function pageTexts(page) {
  const viewport = page.getViewport({ scale: 1 });
  const builder = new TextLayerBuilder({ pdfPage: page });
  builder.div.style.setProperty('--scale-factor', '1');
  document.body.append(builder.div);
  await builder.render(viewport);
  const selection = document.getSelection();
  selection.selectAllChildren(builder.div);
  const clipboard = new DataTransfer();
  builder.div.dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  const texts = { selected: selection.toString(), copied: clipboard.getData('text/plain') };
  selection.removeAllRanges();
  builder.cancel();
  builder.div.remove();
  return texts;
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** How often the find bar finds each query. */
async function found(pdf, queries) {
  const eventBus = new EventBus();
  const controller = new PDFFindController({ eventBus, linkService: { pagesCount: pdf.numPages, page: 1 } });
  controller.setDocument(pdf);
  const counts = [];
  for (const query of queries) {
    eventBus.dispatch('find', { source: null, type: 'again', query, caseSensitive: true, entireWord: false,
                                highlightAll: true, findPrevious: false, matchDiacritics: true });
    await turn();
    await Promise.all(controller._extractTextPromises);
    await turn();
    counts.push(controller.pageMatches.reduce((sum, matches) => sum + (matches?.length ?? 0), 0));
  }
  return counts;
}

async function read(task) {
  const loading = pdfjs.getDocument({ url: task.url });
  try {
    const pdf = await loading.promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; ++number) pages.push(await pageTexts(await pdf.getPage(number)));
    return { pages, found: await found(pdf, task.queries) };
  } catch (fault) {
    return { error: String(fault?.stack ?? fault) };
  } finally {
    await loading.destroy();
  }
}

const post = (path, value) => fetch(path, { method: 'POST', body: JSON.stringify(value) });

try {
  const tasks = await (await fetch('/tasks')).json();
  for (const task of tasks) await post('/said', { name: task.name, ...(await read(task)) });
  await post('/done', { version: pdfjs.version });
} catch (fault) {
  await post('/done', { error: String(fault?.stack ?? fault) });
}
