// What a committee does on the pages: promise, judge, score, ask, report; and what everybody else does not see.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { giveKey, graveFindings, kLanguages, nodes, openBrowser, said, visit, widen } from './pages.mjs';

// the acts need the keys of those who act: they are of the mocked world, whatever nodes the pages are visited on
delete process.env.HAIHE_TRADING_URL;
const running = await nodes();
const base = running.trading.url;
const browser = await openBrowser();
const { bidders, committee, host, reserve } = await import('../../web/mock/people.mjs');
const { committeesOf, makeRoom } = await import('../../web/mock/evaluation.mjs');
const [chair, member, other] = committee.map((one) => one.holder);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

const posts = (page) => {
  const seen = [];
  page.on('request', (request) => request.method() === 'POST' && seen.push({ path: new URL(request.url()).pathname, body: JSON.parse(request.postData() ?? '{}') }));
  return seen;
};
const roomOf = (lot) => `/lot/${lot}/evaluation`;
const isNarrowEnough = (page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Nothing grave and nothing too wide, at both widths, as the page stands now. */
async function stands(page) {
  for (const width of [1440, 390]) {
    await widen(page, width);
    assert.deepEqual(await graveFindings(page), [], `at ${width}`);
    assert.ok(await isNarrowEnough(page), `wider than ${width}`);
  }
  await widen(page, 1440);
}

describe('a member', () => {
  test('judges clause by clause, says why, and signs what it judged', async () => {
    const lot = makeRoom('reviewing');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, member);
    const sent = posts(page);
    const sign = page.locator('.signing button.primary');
    const restMet = page.locator('.on button').first();
    assert.ok(await sign.isDisabled());
    // the keyboard alone: the first clause met, the second not, and why
    await page.focus('.clauses tbody tr:nth-child(2) input');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.clauses tr.not').count(), 1);
    await restMet.click();
    assert.match(await page.innerText('.choice button[aria-pressed=true]'), /20 \/ 20[\s\S]*✕ 1/);
    await page.click('.sheet [role=status] .link'); // to the reason that is missing
    assert.equal(await page.evaluate(() => document.activeElement.closest('tr').className), 'not');
    await page.fill('.clauses textarea', '  委托代理人没有签名。 ');
    for (let at = 1; at < 5; at += 1) {
      await page.click('.on button:last-child');
      await restMet.click();
    }
    await page.click('.grounds summary');
    await page.locator('.grounds input').nth(4).check();
    await page.fill('.grounds textarea', '单价分析不成立。');
    assert.equal(await page.locator('.found li').count(), 2);
    await page.click('details:has(.matrix) summary');
    await stands(page);
    assert.deepEqual(sent, []);
    // away and back: the draft is still there, and nowhere but in this page
    await page.click('main header a[href$="/committee"]');
    await page.waitForSelector('main h1:has-text("评标委员会")');
    await page.goBack();
    await page.waitForSelector('.found li');
    assert.deepEqual(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage })), ['haihe.signed-in']);
    await sign.click();
    await page.waitForSelector('details.own');
    assert.deepEqual(sent.map((one) => one.path), [`/lots/${lot}/evaluation/review-sheets`]);
    const { sheet, signature } = sent[0].body;
    const read = JSON.parse(sheet);
    assert.equal(signature.label, 'haihe/review-sheet/1');
    assert.equal(read.lot, lot);
    assert.equal(read.bids.length, 5);
    assert.deepEqual(read.bids[0].clauses.slice(0, 2), [{ clause: 'F1', met: true, reason: '' }, { clause: 'F2', met: false, reason: '委托代理人没有签名。' }]);
    assert.deepEqual(read.bids[4].grounds, [{ ground: 'price_below_cost', reason: '单价分析不成立。' }]);
    assert.equal(await page.locator('.clauses').count(), 0);
    await page.click('details.own summary');
    await stands(page);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('gives points in the range, sees its exact totals, and signs with the key chosen again', async () => {
    const lot = makeRoom('scoring');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, member);
    await page.reload();
    await page.waitForSelector('.scoring input');
    const sent = posts(page);
    await page.locator('.scoring input').first().focus();
    for (const points of ['12.01', '0.1', '0.2', '0.3']) {
      await page.keyboard.type(points);
      await page.keyboard.press('Enter');
    }
    assert.match(await page.innerText('.scoring .fault'), /6 – 12/);
    assert.equal(await page.locator('.scoring .total td').first().innerText(), '0.6');
    await stands(page);
    const rows = page.locator('.scoring tbody tr');
    for (let row = 0; row < 8; row += 1)
      for (let bid = 0; bid < 4; bid += 1) await rows.nth(row).locator('input').nth(bid).fill(row === 0 ? '10.10' : '4.1');
    assert.deepEqual(await page.locator('.scoring .total td').allInnerTexts(), ['38.80', '38.80', '38.80', '38.80']);
    assert.match(await page.innerText('.beside h3'), /宝坻示例/); // of the column that was filled in last
    await giveKey(page.locator('.signing form.keys'), other);
    await page.waitForSelector('.signing [role=alert]'); // another's key will not do
    await giveKey(page.locator('.signing form.keys'), member);
    await page.click('.signing button.primary');
    await page.waitForSelector('details.own');
    const read = JSON.parse(sent[0].body.sheet);
    assert.equal(sent[0].body.signature.label, 'haihe/score-sheet/1');
    assert.equal(read.bids.length, 4);
    assert.deepEqual(read.bids[0].points[0], { item: 'T1', points: '10.10' });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('adjusts prices in money where the lowest evaluated one wins', async () => {
    const { lowestPrice } = await import('../../web/mock/judging.mjs');
    const lot = makeRoom('scoring', { terms: lowestPrice });
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'en', 1440, member);
    const inputs = page.locator('.scoring input');
    for (let at = 0; at < 8; at += 1) await inputs.nth(at).fill(at < 4 ? '1,000.05' : '-100000');
    assert.match(await page.locator('.scoring .total td').first().innerText(), /15,521,000\.05/);
    const sent = posts(page);
    await page.click('.signing button.primary');
    await page.waitForSelector('details.own');
    assert.deepEqual(JSON.parse(sent[0].body.sheet).bids[0], { adjustments: [{ adjustment: 'A1', amount: 100005 }, { adjustment: 'A2', amount: -10000000 }], bidId: JSON.parse(sent[0].body.sheet).bids[0].bidId, points: [] });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('takes the files of a bid home under their own names', async () => {
    const { context, page } = await visit(browser, base, roomOf(makeRoom('reviewing')), 'zh-CN', 1440, member);
    const coming = page.waitForEvent('download');
    await page.click('.beside .files a');
    assert.equal((await coming).suggestedFilename(), '报价函.pdf');
    await context.close();
  });

  test('votes on competition with its reasons', async () => {
    const lot = makeRoom('judging_competition');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, member);
    const sent = posts(page);
    await page.locator('.choices input').nth(1).check();
    assert.ok(await page.locator('section:has(.choices) button.primary').isDisabled());
    await page.fill('section:has(.choices) textarea', '两家报价相差不大，仍有竞争。');
    await page.click('section:has(.choices) button.primary');
    await page.waitForSelector('section:has(.choices)', { state: 'detached' });
    assert.deepEqual(sent[0].body, { lacking: false, reasons: '两家报价相差不大，仍有竞争。' });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('reads the report in full and signs the very text; dissent says why, refusal needs no key', async () => {
    for (const [opinion, reasons] of [['agrees', ''], ['dissents', '技术得分应当更高。'], ['refuses', '']]) {
      const lot = makeRoom('reporting');
      const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, member);
      const sent = posts(page);
      await page.waitForSelector('.paper');
      const printed = await page.getAttribute('.paper header a', 'href');
      assert.equal(printed, `/lots/${lot}/evaluation/report.pdf`);
      assert.equal(await page.evaluate((path) => fetch(path).then((one) => one.headers.get('content-type')), printed), 'application/pdf');
      await page.check(`.choices input[value=${opinion}]`);
      if (opinion === 'dissents') {
        assert.ok(await page.locator('.opinion button.primary').isDisabled());
        await page.fill('.opinion textarea', reasons);
      }
      await stands(page);
      await page.click('.opinion button.primary');
      await page.waitForSelector('.opinion', { state: 'detached' });
      const { report, signature, ...said } = sent[0].body;
      assert.deepEqual(said, { opinion, reasons });
      assert.equal(signature?.label, opinion === 'refuses' ? undefined : 'haihe/evaluation-opinion/1');
      if (report) assert.equal(JSON.parse(report).lot, lot);
      assert.deepEqual(errors, []);
      await context.close();
    }
  });

  test('is given nothing to sign when the report is of another lot', async () => {
    const lot = makeRoom('reporting');
    const { context, page } = await visit(browser, base, '/own-evaluations', 'zh-CN', 1440, member);
    await page.route('**/evaluation/report', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, report: answer.report.replaceAll(lot, `${lot.slice(0, -1)}X`) } });
    });
    await page.goto(`${base}${roomOf(lot)}`);
    assert.match(await (await page.waitForSelector('main [role=alert]')).innerText(), /不是本标段/);
    assert.equal(await page.locator('.opinion').count(), 0);
    await context.close();
  });

  test('keeps its draft when a sheet is refused', async () => {
    const { context, page } = await visit(browser, base, roomOf(makeRoom('judging_competition')), 'zh-CN', 1440, member);
    await page.route('**/evaluation/competition', (route) => route.fulfill({ status: 409, json: { type: '/problems/member_has_promised', title: 'x', status: 409, rule: 'member_has_promised', path: '', facts: [], text: { zh: '请先签署承诺书。', en: 'Give the promise first.' } } }));
    await page.locator('.choices input').first().check();
    await page.fill('section:has(.choices) textarea', '理由');
    await page.click('section:has(.choices) button.primary');
    assert.match(await (await page.waitForSelector('main [role=alert]')).innerText(), /请先签署承诺书/);
    assert.equal(await page.inputValue('section:has(.choices) textarea'), '理由');
    await context.close();
  });
});

describe('the chair', () => {
  test('begins, asks within the time that is taken, and lets an agreed price stand', async () => {
    const lot = makeRoom('not_begun');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, chair);
    const sent = posts(page);
    await page.click('main button.primary');
    await page.waitForSelector('.clauses');
    await page.click('section:has(> header h2:text("澄清")) header button');
    await page.fill('form textarea', '请说明导流标准。');
    await stands(page);
    await page.click('form button.primary');
    await page.waitForSelector('.asked');
    const { answerUntil, question } = sent.at(-1).body;
    assert.equal(question, '请说明导流标准。');
    assert.ok(Math.abs(Date.parse(answerUntil) - Date.parse('2026-03-18T02:12:00.000Z') - 3_600_000) < 600_000);
    await context.close();
    const asked = makeRoom('reviewing', { sheetsIn: { members: 5, reviews: 0, votes: 0, scores: 0, opinions: 0 } });
    const second = await visit(browser, base, roomOf(asked), 'zh-CN', 1440, chair);
    const corrections = posts(second.page);
    await second.page.click('.asked button');
    await second.page.fill('.asked textarea', '第 3.2 项以单价为准。');
    await second.page.click('.asked button.primary');
    await second.page.waitForSelector('.asked .band.green');
    assert.deepEqual(corrections[0].body, { clarification: 1, price: 1_560_800_000, reasons: '第 3.2 项以单价为准。' });
    assert.match(await second.page.innerText('.beside'), /15,608,000\.00/);
    assert.deepEqual([...errors, ...second.errors], []);
    await second.context.close();
  });

  test('parts equals and nobody else', async () => {
    const lot = makeRoom('tied');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, chair);
    const sent = posts(page);
    assert.equal(await page.locator('button.step').count(), 4);
    assert.equal(await page.locator('button.step:enabled').count(), 2);
    await page.locator('button.step:enabled').last().click();
    await page.fill('section:has(button.step) textarea', '度汛方案更优。');
    await page.click('section:has(button.step) button.primary');
    await page.waitForSelector('.paper');
    const { judgedBids } = await import('../../web/mock/judging.mjs');
    assert.deepEqual(sent[0].body, { order: [0, 4, 1, 2].map((at) => judgedBids[at].bidId), reasons: '度汛方案更优。' });
    assert.deepEqual(errors, []);
    await context.close();
  });
});

describe('a bidder', () => {
  test('sees its own questions alone, and answers signed, with the price that it agrees to', async () => {
    const lot = makeRoom('reviewing');
    const { context, page, errors } = await visit(browser, base, roomOf(lot), 'zh-CN', 1440, bidders[1].holder);
    const sent = posts(page);
    assert.equal(await page.locator('.asked').count(), 1);
    assert.ok(!(await page.innerText('main')).includes('3.2'), 'the question put to another');
    assert.equal(await page.locator('.clauses, .beside, .paper').count(), 0);
    await page.fill('.answer textarea', '以第 41 页为准。');
    await page.fill('.answer input', '0');
    assert.ok(await page.locator('.answer .signing button').isDisabled());
    await page.fill('.answer input', '15,000,000.50');
    await stands(page);
    await page.click('.answer .signing button.primary');
    await page.waitForSelector('.asked .band.green');
    const { answer, signature } = sent[0].body;
    assert.equal(signature.label, 'haihe/bid-clarification/1');
    assert.equal(answer, JSON.stringify({ correctedPrice: 1500000050, lot, number: 2, text: '以第 41 页为准。' }));
    assert.deepEqual(errors, []);
    await context.close();
  });
});

describe('everybody else', () => {
  for (const language of kLanguages)
    test(`is told that it is going on, and why nothing more, in ${language}`, async () => {
      const { context, page, errors } = await visit(browser, base, roomOf(makeRoom('scoring')), language);
      const text = await page.innerText('main');
      assert.match(text, language === 'en' ? /Articles 37/ : /第三十七条/);
      for (const one of [...committee, ...bidders]) assert.ok(!text.includes(one.name), one.name);
      assert.equal(await page.locator('main a[href^="/tender/"]').count(), 2);
      assert.deepEqual(errors, []);
      await context.close();
    });

  test('finds no committee', async () => {
    const { context, page } = await visit(browser, base, `/tender/${committeesOf.complete}/committee`, 'zh-CN', 1440, bidders[0].holder);
    assert.match(await page.innerText('main [role=alert]'), /没有可以向您公开/);
    await context.close();
  });

  test('who hosts reads the report with the members\' opinions once it stands', async () => {
    const { context, page, errors } = await visit(browser, base, roomOf(makeRoom('reported')), 'zh-CN', 1440, host.holder);
    const text = await page.innerText('.paper');
    for (const word of ['示例专家丙', '不同意', '度汛方案', '视为同意', '第 1 名']) assert.ok(text.includes(word), word);
    assert.deepEqual(errors, []);
    await context.close();
  });
});

describe('the committee', () => {
  const path = (which) => `/tender/${committeesOf[which]}/committee`;

  test('a member finds what is to be done, and signs the promise that it reads', async () => {
    const { context, page, errors } = await visit(browser, base, '/own-evaluations', 'zh-CN', 1440, member);
    assert.equal(await page.locator('nav a[href="/own-evaluations"]').count(), 1);
    const sent = posts(page);
    await page.click('tr:has-text("签署承诺书") td a');
    await page.waitForSelector('blockquote');
    const shown = await page.innerText('blockquote');
    await page.click('.signing button.primary');
    await said(page);
    const { promise, signature } = sent[0].body;
    assert.deepEqual(JSON.parse(promise), { tender: committeesOf.gathering, text: shown });
    assert.equal(signature.label, 'haihe/committee-promise/1');
    assert.equal(await page.locator('.signing').count(), 0);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('a promise of another tender is not signed', async () => {
    const { context, page } = await visit(browser, base, '/own-evaluations', 'zh-CN', 1440, chair);
    await page.route('**/committee', async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      const answer = await (await route.fetch()).json();
      return route.fulfill({ json: { ...answer, promise: answer.promise.replace(committeesOf.gathering, committeesOf.complete) } });
    });
    await page.goto(`${base}${path('gathering')}`);
    assert.match(await (await page.waitForSelector('main [role=alert]')).innerText(), /不是本项目的/);
    assert.equal(await page.locator('.signing').count(), 0);
    await context.close();
  });

  test('a member chooses the chair, and another stands aside with its reasons', async () => {
    const { context, page, errors } = await visit(browser, base, path('gathering'), 'zh-CN', 1440, other);
    const sent = posts(page);
    await page.locator('.choices input').first().check();
    await page.click('section:has(.choices) button.primary');
    assert.match(await said(page), /示例代表甲/);
    assert.deepEqual(sent[0].body, { chair: chair.keyId });
    await page.click('text=我要回避');
    assert.ok(await page.locator('.destructive').isDisabled());
    await page.fill('.band textarea', '与一家投标人有利害关系。');
    await stands(page);
    await page.click('.destructive');
    await page.waitForSelector('.band.yellow');
    assert.deepEqual(sent[1].body, { reasons: '与一家投标人有利害关系。' });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('the host puts it together as the documents say, and replaces a member', async () => {
    const { context, page, errors } = await visit(browser, base, path('forming'), 'zh-CN', 1440, host.holder);
    const sent = posts(page);
    const entries = page.locator('.entry input');
    assert.equal(await entries.count(), 5);
    await entries.first().fill('abc');
    assert.match(await page.innerText('.entry .fault'), /64/);
    await stands(page);
    for (let at = 0; at < 5; at += 1) await entries.nth(at).fill(at === 0 ? ` ${committee[0].holder.keyId.toUpperCase()} ` : committee[at].holder.keyId);
    await page.click('form button.primary');
    await said(page);
    assert.deepEqual(sent[0].body.members.map((one) => `${one.kind} ${one.specialty} ${one.certificate}`), committee.map((one) => `${one.kind} ${one.specialty} ${one.holder.keyId}`));
    await page.locator('tbody .link').last().click();
    await page.fill('form input', reserve.holder.keyId);
    await page.fill('form textarea', '该成员提出回避。');
    await stands(page);
    await page.click('form button.primary');
    await page.waitForFunction((name) => document.querySelector('tbody').textContent.includes(name), reserve.name);
    assert.deepEqual(sent[1].body, { replaced: committee[4].holder.keyId, by: reserve.holder.keyId, reasons: '该成员提出回避。' });
    assert.deepEqual(errors, []);
    await context.close();
  });
});
