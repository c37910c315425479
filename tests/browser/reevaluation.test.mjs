// Between the posting and the award: a report corrected on an upheld objection, from the order to the second posting, and a candidate examined.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { graveFindings, nodes, openBrowser, said, shoot, visit, widen } from './pages.mjs';

// the acts need the keys of the mocked world
for (const role of ['HUB', 'TRADING', 'SUPERVISION']) delete process.env[`HAIHE_${role}_URL`];
const running = await nodes();
const base = running.trading.url;
const browser = await openBrowser();
const { bidders, committee, host, reserve } = await import('../../web/mock/people.mjs');
const { corrected, dayEnd, makeAward, makeExamining, makeFallen, makeUpheld, reported } = await import('../../web/mock/awards.mjs');
const { makeDispute } = await import('../../web/mock/disputes.mjs');
const { makeCorrection } = await import('../../web/mock/evaluation.mjs');
const { judgedBids } = await import('../../web/mock/judging.mjs');
const { canonical } = await import('../../web/mock/evidence.mjs');
const [, member, , fourth] = committee.map((one) => one.holder);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

const posts = (page) => {
  const seen = [];
  page.on('request', (request) => request.method() === 'POST' && seen.push({ path: new URL(request.url()).pathname, body: JSON.parse(request.postData() ?? '{}') }));
  return seen;
};
const award = (lot) => `/lot/${lot}/award`;
const evaluation = (lot) => `/lot/${lot}/evaluation`;
const room = (path, as, language = 'zh-CN') => visit(browser, base, path, language, 1440, as);

/** Nothing grave and nothing too wide, at both widths, as the page stands now. */
async function stands(page, name) {
  for (const width of [1440, 390]) {
    await widen(page, width);
    if (process.env.HAIHE_SCREENSHOTS && name) await shoot(page, `act-${name}-${width}`);
    assert.deepEqual(await graveFindings(page), [], `at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
  }
  await widen(page, 1440);
}
async function finish({ context, errors }) {
  assert.deepEqual(errors, []);
  await context.close();
}

describe('a re-evaluation', { concurrency: 2 }, () => {
  test('has its ground in an answer that the evaluation itself is wrong', async () => {
    const tender = makeDispute();
    const seen = await room(`/tender/${tender}/objections`, host.holder);
    const { page } = seen;
    const sent = posts(page);
    const sheet = page.locator('article.objection', { hasText: '第 2 号' });
    await sheet.locator('label:has-text("异议成立")').click();
    await sheet.locator('textarea').fill('业绩漏评（示例）。');
    const answer = sheet.locator('button[type=submit]');
    assert.ok(await answer.isDisabled()); // neither a candidate nor the evaluation
    await sheet.locator('label:has-text("评标本身有误")').click();
    await stands(page, 'answer');
    await answer.click();
    await said(page);
    assert.deepEqual(sent[0].body, { finding: 'upheld', text: '业绩漏评（示例）。', ofEvaluation: true });
    assert.match(await page.locator('article.objection', { hasText: '第 2 号' }).innerText(), /评标本身有误[\s\S]*不能确定中标人/);
    await finish(seen);
  });

  test('is ordered for what is wrong and nothing else, and the posting falls before everybody', async () => {
    const lot = makeUpheld();
    const seen = await room(award(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    assert.match(await page.innerText('.progress'), /异议已经成立/);
    await page.click('text=请评标委员会重新评标');
    const order = page.locator('.confirm .destructive');
    assert.equal(await page.locator('.bids label').count(), 0); // first which sheets
    await page.click('label:has-text("更正初步评审和详细评审")');
    assert.equal(await page.locator('.bids label').count(), 5);
    await page.locator('.bids label', { hasText: judgedBids[3].bidderName }).click();
    await page.click('label:has-text("只更正详细评审")');
    assert.equal(await page.locator('.bids label').count(), 4); // a rejected bid has no scores
    await page.fill('.confirm textarea', ' B1 漏计一项业绩。 ');
    assert.ok(await order.isDisabled()); // the rejected one is chosen no more
    await page.locator('.bids label', { hasText: judgedBids[1].bidderName }).click();
    await stands(page, 'order');
    await order.click();
    assert.match(await said(page), /已经决定重新评标/);
    assert.deepEqual(sent.at(-1), { path: `/lots/${lot}/award/reevaluation`, body: { objections: [2], sheets: 'score', bids: [judgedBids[1].bidId], reasons: 'B1 漏计一项业绩。' } });
    await finish(seen);
    const open = await room(award(lot));
    assert.match(await open.page.innerText('main'), /更正评标报告[\s\S]*已经终止的公示[\s\S]*第 2 号异议成立/);
    assert.doesNotMatch(await open.page.content(), /漏计/); // what is wrong is not public
    await stands(open.page);
    await finish(open);
  });

  test('cannot be ordered without an upheld objection, nor once an award was noticed', async () => {
    for (const lot of [makeAward('posted'), makeUpheld({ cancelled: [{ winner: reported[0].bidder, ground: 'gave_up', cancelledAt: dayEnd(-1) }] })]) {
      const seen = await room(award(lot), host.holder);
      assert.equal(await seen.page.locator('text=请评标委员会重新评标').count(), 0);
      await finish(seen);
    }
  });

  test('lets a member correct the bid concerned, with all others as it judged them before', async () => {
    const lot = makeCorrection('scoring');
    const seen = await room(evaluation(lot), member);
    const { page } = seen;
    const sent = posts(page);
    assert.match(await page.innerText('.correction'), /第 1 份评标报告[\s\S]*示例水利第一工程有限公司[\s\S]*B1 应为 8 分/);
    assert.equal(await page.locator('.scoring input').count(), 8); // one column
    await page.fill(`input[aria-label="类似业绩 ${judgedBids[1].bidderName}"]`, '8');
    await stands(page, 'scores');
    await page.click('.signing button.primary');
    await page.waitForFunction(() => document.querySelector('.saying').textContent.includes('您已提交'));
    const { path, body } = sent.at(-1);
    assert.equal(path, `/lots/${lot}/evaluation/score-sheets`); // a sheet that changed another bid would have been refused
    const sheet = JSON.parse(body.sheet);
    assert.equal(sheet.bids.length, 4);
    assert.deepEqual(sheet.bids.map((one) => one.points.find(({ item }) => item === 'B1').points), ['8.00', '8', '6.00', '6.00']);
    await finish(seen);
  });

  test('locks the review of what is not concerned, and lets who replaces a member judge freely', async () => {
    const lot = makeCorrection('reviewing', { sheets: 'review', replaced: reserve.holder.keyId });
    const seen = await room(evaluation(lot), member);
    const { page } = seen;
    const sent = posts(page);
    const locked = () => page.locator('.judging fieldset.all').evaluate((one) => one.disabled);
    assert.equal(await locked(), false); // it begins at the bid concerned
    await page.locator('.choice button').first().click();
    assert.equal(await locked(), true);
    assert.match(await page.innerText('.judging'), /保持您原来的评审/);
    await stands(page, 'review');
    await page.click('.signing button.primary');
    await page.waitForFunction(() => document.querySelector('.saying').textContent.includes('您已提交'));
    assert.equal(JSON.parse(sent.at(-1).body.sheet).bids[3].clauses.find(({ clause }) => clause === 'F2').met, false);
    await finish(seen);
    const replaced = await room(evaluation(makeCorrection('scoring', { replaced: fourth.keyId })), fourth);
    assert.match(await replaced.page.innerText('.correction'), /接替了原来的成员/);
    assert.equal(await replaced.page.locator('.scoring input').count(), 32);
    assert.equal(await replaced.page.inputValue('.scoring input >> nth=0'), '');
    await finish(replaced);
  });

  test('ends in a second report that is signed beside the first, and not if it corrects another', async () => {
    const lot = makeCorrection('reporting');
    const seen = await room(evaluation(lot), member);
    const { page } = seen;
    const sent = posts(page);
    await page.waitForSelector('.paper');
    assert.match(await page.innerText('.changes'), /第 2 名\s*总分 91\.03[\s\S]*第 1 名\s*总分 94\.03/);
    assert.equal(await page.locator('.changes tr.changed').count(), 2);
    assert.match(await page.innerText('.paper'), /第 2 份[\s\S]*更正的原因[\s\S]*B1 应为 8 分/);
    await page.click('.opinion label >> nth=0');
    await stands(page, 'report');
    await page.click('.signing button.primary');
    await page.waitForFunction(() => document.querySelector('.saying').textContent.includes('您已表明意见'));
    assert.equal(JSON.parse(sent.at(-1).body.report).number, 2);
    await page.route('**/evaluation/report', async (route) => {
      const given = await (await route.fetch()).json();
      const other = JSON.parse(given.report);
      other.corrects.report = '0'.repeat(64);
      await route.fulfill({ json: { ...given, report: canonical(other) } });
    });
    await page.reload();
    assert.match(await (await page.waitForSelector('[role=alert]')).innerText(), /没有签名/);
    assert.equal(await page.locator('.signing').count(), 0);
    await finish(seen);
    const done = await room(evaluation(makeCorrection('reported')), host.holder);
    await done.page.click('.former summary');
    await done.page.waitForSelector('.former .paper');
    assert.match(await done.page.getAttribute('.former .paper a[href$="/evaluation/reports/1"]', 'href'), /reports\/1$/);
    await stands(done.page, 'former');
    await finish(done);
  });

  test('posts the candidates of the second report, which the notice names; the first posting stays to be read', async () => {
    const lot = makeFallen('not_posted');
    const seen = await room(award(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    assert.match(await page.innerText('.progress'), /更正后的评标报告已经收到/);
    const texts = page.locator('.posting textarea');
    for (let at = 0; at < 4; at += 1) assert.ok(await texts.nth(at).inputValue()); // as stated before
    await texts.nth(0).fill('更正后满足要求（示例）。');
    await page.click('.posting .signing button.primary');
    assert.match(await said(page), /已经公示/);
    const notice = JSON.parse(sent.at(-1).body.notice);
    assert.equal(notice.report, 2);
    assert.equal(notice.candidates[0].response, '更正后满足要求（示例）。');
    assert.deepEqual(notice.candidates.map((one) => one.bidder), corrected.map((one) => one.bidder));
    await finish(seen);
    const open = await room(award(lot), undefined, 'en');
    assert.match(await open.page.innerText('.paper'), /evaluation report 2 \(corrected\)/);
    assert.equal(await open.page.locator('.fallen details[open]').count(), 0);
    await open.page.click('.fallen summary');
    assert.match(await open.page.innerText('.fallen'), new RegExp(reported[0].bidderName));
    await stands(open.page);
    await finish(open);
  });
});

describe('a candidate', { concurrency: 2 }, () => {
  test('is handed to the committee on a ground of article 56, and nothing else goes on', async () => {
    const lot = makeAward('over');
    const seen = await room(award(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    await page.click('text=请评标委员会审查候选人');
    await page.locator('.confirm select').first().selectOption(reported[0].bidder);
    await page.locator('.confirm select').last().selectOption('changed_state');
    assert.ok(await page.locator('.confirm .destructive').isDisabled());
    await page.fill('.confirm textarea', '主要资产被查封。');
    await stands(page, 'examine');
    await page.click('.confirm .destructive');
    assert.match(await said(page), /已经请评标委员会审查/);
    assert.deepEqual(sent.at(-1).body, { candidate: reported[0].bidder, ground: 'changed_state', reasons: '主要资产被查封。' });
    assert.match(await page.innerText('.examination'), /等待成员意见[\s\S]*已有 0 名/);
    assert.equal(await page.locator('.papers').count(), 0); // no winner meanwhile
    await finish(seen);
    const open = await room(award(lot), bidders[2].holder);
    assert.doesNotMatch(await open.page.innerText('main'), /审查/); // bidders read nothing of it
    await finish(open);
  });

  test('is confirmed, or not, by each member under its own signature, once', async () => {
    for (const [choice, confirmed, language, found] of [['确认：仍符合招标文件规定的标准', true, 'zh-CN', /已有 3 名成员表明意见 · 您已表明意见/], ['I do not confirm', false, 'en', /3 given · yours among them/]]) {
      const lot = makeExamining();
      const seen = await room(award(lot), member, language);
      const { page } = seen;
      const sent = posts(page);
      const sign = page.locator('.examination .signing button.primary');
      await page.click(`.examination label:has-text("${choice}")`);
      assert.ok(await sign.isDisabled()); // reasons are asked for either way
      await page.fill('.examination textarea', ' 依据第三章财务要求。 ');
      await stands(page, `opinion-${language}`);
      await sign.click();
      await said(page);
      const { path, body } = sent.at(-1);
      assert.equal(path, `/lots/${lot}/award/examinations/opinions`);
      assert.equal(body.signature.label, 'haihe/examination-opinion/1');
      assert.equal(body.opinion, canonical({ tender: lot.slice(0, 20), lot, examination: 1, candidate: reported[0].bidder, confirmed, reasons: '依据第三章财务要求。' }));
      assert.match(await page.innerText('.examination'), found);
      assert.equal(await page.locator('.examination .signing').count(), 0);
      await finish(seen);
    }
  });

  test('that the last opinion does not confirm can win no more', async () => {
    const lot = makeExamining({ given: committee.filter((one) => one.holder !== member).map((one) => one.holder.keyId) });
    const seen = await room(award(lot), member);
    await seen.page.click('.examination label:has-text("不予确认")');
    await seen.page.fill('.examination textarea', '已无力履约。');
    await seen.page.click('.examination .signing button.primary');
    await said(seen.page);
    assert.match(await seen.page.innerText('.examination'), /不予确认，不能中标/);
    await finish(seen);
    const next = await room(award(lot), host.holder);
    assert.match(await next.page.innerText('.papers'), new RegExp(reported[1].bidderName)); // the next follows
    await finish(next);
  });
});
