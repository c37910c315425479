// From the report to the archive on the pages: posting, objections, winner, contract, deposits; what is shown is what is signed.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { ask, giveKey, graveFindings, kLanguages, nodes, openBrowser, said, visit, widen } from './pages.mjs';

// the acts need the keys of those who act: they are of the mocked world, whatever nodes the pages are visited on
for (const role of ['HUB', 'TRADING', 'SUPERVISION']) delete process.env[`HAIHE_${role}_URL`];
const running = await nodes();
const base = running.trading.url;
const browser = await openBrowser();
const { bidders, host } = await import('../../web/mock/people.mjs');
const { archiveOf, makeArchive } = await import('../../web/mock/archives.mjs');
const { dayEnd, makeAward, makeExtended, noticesOf, reported } = await import('../../web/mock/awards.mjs');
const { kContractFile, makeContract } = await import('../../web/mock/contracts.mjs');
const { disputeOf, makeDispute } = await import('../../web/mock/disputes.mjs');
const { canonical, digest } = await import('../../web/mock/evidence.mjs');
const [winner, second, loser, rejected] = bidders.map((one) => one.holder);
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

const posts = (page) => {
  const seen = [];
  page.on('request', (request) => request.method() === 'POST' && seen.push({ path: new URL(request.url()).pathname, body: JSON.parse(request.postData() ?? '{}') }));
  return seen;
};
const awardRoom = (lot) => `/lot/${lot}/award`;
const contractRoom = (lot) => `/lot/${lot}/contract`;
const room = (path, as, language = 'zh-CN') => visit(browser, base, path, language, 1440, as);

/** Nothing grave and nothing too wide, at both widths, as the page stands now. */
async function stands(page) {
  for (const width of [1440, 390]) {
    await widen(page, width);
    assert.deepEqual(await graveFindings(page), [], `at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
  }
  await widen(page, 1440);
}
async function finish({ context, errors }) {
  // a refusal is part of some tests; the browser's own line about it is not an error of the page
  assert.deepEqual(errors.filter((one) => !/Failed to load resource: .*\b422\b/.test(one)), []);
  await context.close();
}
const fileOf = (text) => ({ name: '合同协议书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text) });

describe('the validity of bids', { concurrency: 2 }, () => {
  test('is extended by a request that its host signs as it stands', async () => {
    const lot = makeAward('over');
    const seen = await room(awardRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    assert.match(await page.innerText('.progress'), /投标有效期至 2026-05-\d\d 24:00/);
    await page.click('text=请投标人延长投标有效期');
    const sign = page.locator('.extending .signing button.primary');
    assert.ok(await sign.isDisabled());
    await page.fill('.extending input[type=date]', '2026-05-01');
    await page.fill('.extending textarea', ' 曾经暂停。 ');
    assert.match(await page.innerText('.extending [role=status]'), /晚于现行的投标有效期/);
    assert.ok(await sign.isDisabled());
    await page.fill('.extending input[type=date]', '2026-07-01');
    await page.fill('.extending input[type=datetime-local]', '2026-08-01T09:00');
    assert.match(await page.innerText('.extending [role=status]'), /原投标有效期届满以前/);
    await page.fill('.extending input[type=datetime-local]', '2026-04-20T09:00');
    await stands(page);
    await sign.click();
    assert.match(await said(page), /已经通知全体投标人/);
    const { path, body } = sent.at(-1);
    assert.equal(path, `/lots/${lot}/validity/requests`);
    assert.equal(body.signature.label, 'haihe/validity-request/1');
    assert.equal(body.request, canonical({ tender: lot.slice(0, 20), lot, number: 1, validUntilBefore: dayEnd(50), validUntil: '2026-07-01T16:00:00.000Z', answerUntil: '2026-04-20T01:00:00.000Z', reason: '曾经暂停。' }));
    assert.match(await page.innerText('.extension'), /等待答复[\s\S]*曾经暂停[\s\S]*尚未答复/);
    assert.equal(await page.locator('.papers').count(), 0); // no winner while bidders are asked
    await stands(page);
    await finish(seen);
  });

  test('is extended, or not, by each bidder under its own signature, and no other answer is told', async () => {
    for (const [who, choice, agrees] of [[loser, '同意延长，投标文件不作修改', true], [rejected, '不同意，退出投标', false]]) {
      const lot = makeExtended();
      const seen = await room(awardRoom(lot), who);
      const { page } = seen;
      const sent = posts(page);
      assert.equal(await page.locator('.extension .answers li').count(), 1);
      const sign = page.locator('.extension .signing button.primary');
      assert.ok(await sign.isDisabled());
      await page.click(`.extension label:has-text("${choice}")`);
      await stands(page);
      await sign.click();
      assert.match(await said(page), /答复已经签名提交/);
      assert.equal(sent.at(-1).body.signature.label, 'haihe/validity-answer/1');
      assert.equal(sent.at(-1).body.answer, canonical({ tender: lot.slice(0, 20), lot, number: 1, agrees }));
      assert.match(await page.innerText('.extension .answers'), agrees ? /同意延长/ : /不同意，退出/);
      assert.equal(await page.locator('.extension .signing').count(), 0);
      await finish(seen);
    }
  });

  test('is over for who refused or kept silent, and for the lot when nobody extended', async () => {
    const settled = await room(awardRoom(makeExtended(true)), host.holder);
    assert.match(await settled.page.innerText('.extension'), /已了结[\s\S]*同意延长[\s\S]*不同意，退出[\s\S]*逾期未答复/);
    await stands(settled.page);
    await finish(settled);
    const lapsed = await room(awardRoom(makeAward('over', { validUntil: dayEnd(-1) })), host.holder);
    assert.match(await lapsed.page.innerText('.progress'), /投标有效期已经届满/);
    assert.equal(await lapsed.page.locator('.papers').count(), 0);
    assert.equal(await lapsed.page.locator('text=请投标人延长投标有效期').count(), 0);
    await finish(lapsed);
    for (const [who, lines] of [[host.holder, 4], [loser, 1]]) {
      const failed = await room(contractRoom(makeAward('to_retender')), who);
      assert.match(await failed.page.innerText('main'), /不再订立合同[\s\S]*本标段招标失败/);
      assert.doesNotMatch(await failed.page.innerText('main'), /第五十七条/);
      assert.equal(await failed.page.locator('table.stacked tbody tr').count(), lines);
      await stands(failed.page);
      await finish(failed);
    }
  });
});

describe('the host of an award', { concurrency: 2 }, () => {
  test('posts the candidates as reported, with what it states, in the notice that it reads', async () => {
    const lot = makeAward('not_posted');
    const seen = await room(awardRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    const sign = page.locator('.posting .signing button.primary');
    assert.ok(await sign.isDisabled());
    const texts = page.locator('.posting textarea');
    assert.equal(await texts.count(), 4);
    for (let at = 0; at < 3; at += 1) await texts.nth(at).fill(` 第 ${at + 1} 名满足要求。 `);
    await texts.nth(3).fill('书面提出，022-0000 0000。');
    assert.equal(await page.inputValue('input[type=datetime-local]'), '2026-03-22T00:00');
    await page.fill('input[type=datetime-local]', '2026-03-20T09:00');
    assert.match(await page.innerText('.posting [role=status]'), /最短公示期/);
    await sign.click();
    assert.match(await (await page.waitForSelector('.posting [role=alert]')).innerText(), /公示期不得少于3日[\s\S]*第五十四条/);
    await page.fill('input[type=datetime-local]', '2026-03-23T00:00');
    assert.match(await page.innerText('.paper'), /2026年3月22日 24:00[\s\S]*第 3 名满足要求/);
    await stands(page);
    await sign.click();
    assert.match(await said(page), /已经公示/);
    const { notice, signature } = sent.at(-1).body;
    assert.equal(signature.label, 'haihe/candidates/1');
    assert.equal(notice, canonical({ tender: lot.slice(0, 20), lot, candidates: reported.map((one, at) => ({ ...one, response: `第 ${at + 1} 名满足要求。` })), postedUntil: '2026-03-22T16:00:00.000Z', objectionChannel: '书面提出，022-0000 0000。' }));
    await page.waitForSelector('.paper .seal');
    await finish(seen);
  });

  test('waits for the posting to end, then signs both notices in one act', async () => {
    const waiting = await room(awardRoom(makeAward('posted')), host.holder);
    assert.equal(await waiting.page.locator('.signing').count(), 0);
    await finish(waiting);
    const lot = makeAward('over');
    const seen = await room(awardRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    const { notices } = (await page.evaluate((path) => fetch(path, { headers: { accept: 'application/json' } }).then((one) => one.json()), `/lots/${lot}/award`)).host;
    assert.equal(await page.locator('.papers .paper').count(), 2);
    assert.equal(await page.locator('input[name=winner]').count(), 0);
    await page.reload();
    await page.waitForSelector('.papers');
    await giveKey(page.locator('.signing form.keys'), winner);
    await page.waitForSelector('.signing [role=alert]'); // another's key will not do
    await giveKey(page.locator('.signing form.keys'), host.holder);
    await page.click('.signing button.primary');
    assert.match(await said(page), /同时发出/);
    assert.equal(sent.length, 1);
    const { notice, noticeSignature, result, resultSignature } = sent[0].body;
    assert.deepEqual([notice, result], notices.map((one) => one.text)); // the very texts that the node expects
    assert.deepEqual([noticeSignature.label, resultSignature.label], ['haihe/award-notice/1', 'haihe/result-notice/1']);
    assert.match(await page.innerText('main'), /招标投标情况书面报告/);
    await stands(page);
    await finish(seen);
  });

  test('passes the first over with its ground, and the next follows with that ground in the result', async () => {
    const lot = makeAward('over');
    const seen = await room(awardRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    await page.click('text=记录候选人不能中标');
    const confirm = page.locator('.confirm .destructive');
    await page.locator('.confirm select').first().selectOption(reported[0].bidder);
    await page.locator('.confirm select').last().selectOption('no_bond');
    assert.ok(await confirm.isDisabled());
    await page.fill('.confirm textarea', '逾期未提交。');
    await stands(page);
    await confirm.click();
    await said(page);
    assert.deepEqual(sent[0].body, { candidate: reported[0].bidder, ground: 'no_bond', reasons: '逾期未提交。' });
    assert.match(await page.innerText('.papers'), /示例水利第一工程有限公司[\s\S]*不按招标文件要求提交履约保证金[\s\S]*逾期未提交/);
    await page.click('.signing button.primary');
    await page.waitForFunction(() => document.querySelector('header [role=status]').textContent.includes('同时发出'));
    const due = noticesOf(lot, reported[1], { ground: 'no_bond', reasons: '逾期未提交。' });
    assert.deepEqual([sent[1].body.notice, sent[1].body.result], [canonical(due.notice), canonical(due.result)]);
    await finish(seen);
  });

  test('finds the page busy until it shows what was done', async () => {
    const seen = await room(awardRoom(makeAward('over')), host.holder);
    const { page } = seen;
    const asked = new Promise((resolve) => page.route('**/lots/*/award', resolve));
    await page.click('text=记录候选人不能中标');
    await page.locator('.confirm select').first().selectOption(reported[0].bidder);
    await page.locator('.confirm select').last().selectOption('no_bond');
    await page.fill('.confirm textarea', '逾期未提交。');
    await page.click('.confirm .destructive');
    await page.waitForSelector('main[aria-busy=true] header [role=status]');
    assert.match(await page.innerText('.papers'), /天津示例建筑有限公司：/); // as it was
    await (await asked).continue();
    await said(page);
    assert.match(await page.innerText('.papers'), /示例水利第一工程有限公司：/);
    await finish(seen);
  });

  test('chooses among the candidates where the law leaves the choice', async () => {
    const lot = makeAward('over', { firstMustWin: false });
    const seen = await room(awardRoom(lot), host.holder, 'en');
    const { page } = seen;
    const sent = posts(page);
    await page.locator('input[name=winner]').nth(1).check();
    await page.selectOption('.ground select', 'other');
    assert.ok(await page.locator('.signing button.primary').isDisabled());
    await page.selectOption('.ground select', '');
    await page.click('.signing button.primary');
    await said(page);
    assert.equal(sent[0].body.result, canonical(noticesOf(lot, reported[1]).result));
    await finish(seen);
  });

  test('writes the report, cancels on a ground, and tenders again', async () => {
    const lot = makeAward('determined');
    const seen = await room(awardRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    assert.match(await page.innerText('main'), /待办\s*向行政监督部门提交书面报告[\s\S]*2026-04-01 24:00/);
    await page.fill('.report textarea', '项目概况、评标情况和中标结果（示例）。');
    await page.click('.report button.primary');
    await page.waitForSelector('details:has-text("报告已经提交")');
    await page.click('text=取消中标');
    await page.selectOption('.confirm select', 'gave_up');
    await page.click('.confirm .destructive'); // the winner's own reasons will do
    await page.waitForFunction(() => document.querySelector('main').textContent.includes('已取消的中标'));
    await page.click('text=重新招标');
    await page.fill('.confirm textarea', '候选人均不能履行。');
    await page.click('.confirm .destructive');
    await page.waitForFunction(() => document.querySelector('main').textContent.includes('本标段已决定重新招标'));
    assert.deepEqual(sent.map((one) => [one.path.split('/').at(-1), one.body]), [['report', { text: '项目概况、评标情况和中标结果（示例）。' }], ['cancellation', { ground: 'gave_up', reasons: '' }], ['retender', { reasons: '候选人均不能履行。' }]]);
    await stands(page);
    await finish(seen);
  });
});

describe('a bidder', { concurrency: 2 }, () => {
  test('reads why its own bid was rejected, or its own points, and nobody else\'s', async () => {
    const lot = makeAward('posted');
    const out = await room(awardRoom(lot), rejected);
    const text = await out.page.innerText('.own');
    for (const word of ['被否决', 'Q3', '1,260 万元', '依开标记录']) assert.ok(text.includes(word), word);
    assert.ok(!/\d 票/.test(text), 'the votes');
    await finish(out);
    const valid = await room(awardRoom(lot), loser);
    assert.match(await valid.page.innerText('.own'), /第 4 名[\s\S]*88\.50/);
    await stands(valid.page);
    await finish(valid);
    const untold = await room(awardRoom(makeAward('posted', { losersSeeTheirPoints: false })), loser);
    assert.match(await untold.page.innerText('.own'), /没有规定/);
    assert.equal(await untold.page.locator('.own .points').count(), 0);
    await finish(untold);
  });

  test('objects to the result while it is posted, and not after', async () => {
    const lot = makeAward('posted');
    const seen = await room(awardRoom(lot), loser);
    const sent = posts(seen.page);
    await seen.page.fill('.raise textarea', ' 第一名的业绩与公示不符。 ');
    await seen.page.click('.raise button.primary');
    assert.match(await said(seen.page), /3 日内答复/);
    assert.deepEqual(sent[0], { path: `/tenders/${lot.slice(0, 20)}/objections`, body: { against: 'result', lot, text: '第一名的业绩与公示不符。' } });
    await finish(seen);
    const late = await room(awardRoom(makeAward('over')), loser);
    assert.equal(await late.page.locator('.raise').count(), 0);
    await finish(late);
  });

  test('gives up as a candidate, with its reasons; the winner finds its notice', async () => {
    const seen = await room(awardRoom(makeAward('determined')), winner);
    const sent = posts(seen.page);
    assert.match(await seen.page.innerText('main'), /中标通知书|中 标 通 知 书/);
    assert.equal(await seen.page.locator(`main a[href$="/contract"]`).count(), 2);
    await seen.page.click('text=放弃中标');
    await seen.page.fill('.confirm textarea', '企业破产重整。');
    await seen.page.click('.confirm .destructive');
    await said(seen.page);
    assert.deepEqual(sent[0].body, { reasons: '企业破产重整。' });
    await finish(seen);
  });
});

describe('everybody else', { concurrency: 2 }, () => {
  for (const language of kLanguages)
    test(`reads candidates and result, and no act, in ${language}`, async () => {
      const seen = await room(awardRoom(makeAward('determined')), undefined, language);
      const { page } = seen;
      assert.equal(await page.locator('.paper .seal').count(), 2);
      assert.equal(await page.locator('main button, main form').count(), 0);
      assert.match(await page.innerText('main'), language === 'en' ? /Where and how to object/ : /提出异议的渠道和方式/);
      await finish(seen);
    });

  test('sees no candidate before the posting, and of a contract the basic facts alone', async () => {
    const before = await room(awardRoom(makeAward('not_posted')));
    for (const one of reported) assert.ok(!(await before.page.innerText('main')).includes(one.bidderName));
    await finish(before);
    const proposed = await room(contractRoom(makeContract('proposed')));
    assert.match(await proposed.page.innerText('main'), /尚未订立/);
    await finish(proposed);
    const concluded = await room(contractRoom(makeContract('concluded')));
    const text = await concluded.page.innerText('main');
    assert.ok(text.includes('15,620,000.00') && !text.includes('1,500,000.00') && !text.includes(digest(kContractFile)));
    await finish(concluded);
  });

  test('finds the notices of candidates, result and contract on the hub, and proves them', async () => {
    for (const [kind, ...words] of [['candidates', '中标候选人公示', '第 3 名', '提出异议的渠道'], ['result', '中标结果公告', '天津示例建筑有限公司'], ['contract', '合同订立情况', '180 日']]) {
      const [{ id }] = (await ask(running.hub.url, `/notices?kind=${kind}`)).items;
      const seen = await visit(browser, running.hub.url, `/notice/${id}`, 'zh-CN');
      const text = (await seen.page.innerText('.paper')).replace(/\s+/g, '');
      for (const word of words) assert.ok(text.includes(word.replace(/\s/g, '')), `${kind}: ${word}`);
      await seen.page.click('.proof button');
      assert.match(await (await seen.page.waitForSelector('.proof .band')).innerText(), /已在您的浏览器里核对/);
      await finish(seen);
    }
    const list = await visit(browser, running.hub.url, '/published-notices?kind=result', 'zh-CN');
    assert.equal(await list.page.locator('tbody tr').count(), 1);
    await finish(list);
  });

  test('of a tender at its end finds what was announced, on the hub and the supervisor\'s page', async () => {
    for (const role of ['hub', 'supervision']) {
      const seen = await visit(browser, running[role].url, `/tender/${archiveOf.sealed}`, 'en');
      assert.match(await seen.page.innerText('main'), /Posted and decided[\s\S]*No\. 2[\s\S]*2026-02-26/);
      await finish(seen);
    }
    const watch = await visit(browser, running.supervision.url, '/watch', 'zh-CN');
    assert.match(await watch.page.innerText('main'), /期限 2026-03-20 24:00 还剩 2 天[\s\S]*已逾期/);
    await finish(watch);
  });
});

describe('a contract', { concurrency: 2 }, () => {
  test('is proposed with the digest of a file that goes nowhere, and a bond within the law', async () => {
    const lot = makeContract('none');
    const seen = await room(contractRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    const sign = page.locator('.propose .signing button.primary');
    assert.ok(await sign.isDisabled());
    await page.setInputFiles('.text-digest input', fileOf(kContractFile));
    await page.waitForSelector(`.text-digest code:text("${digest(kContractFile)}")`);
    await page.fill('.bond input', '1,562,000.01');
    assert.ok(await sign.isDisabled());
    await page.fill('.bond input', '1,562,000.00');
    assert.equal(await page.locator('.propose tbody tr:has-text("一致")').count(), 4);
    await stands(page);
    await sign.click();
    assert.match(await said(page), /等待中标人/);
    const { contract, signature } = sent[0].body;
    assert.equal(signature.label, 'haihe/contract/1');
    const read = JSON.parse(contract);
    assert.deepEqual([read.bond, read.textDigest, read.price, read.winner, canonical(read)], [156_200_000, digest(kContractFile), reported[0].price, reported[0].bidder, contract]);
    assert.ok(!JSON.stringify(sent).includes('工程概况'));
    await finish(seen);
  });

  test('is signed by the winner once the file in its hands is the one named, and then stands', async () => {
    const lot = makeContract('proposed');
    const seen = await room(contractRoom(lot), winner);
    const { page } = seen;
    const sent = posts(page);
    const sign = page.locator('.sign .signing button.primary');
    await page.setInputFiles('.text-digest input', fileOf('另一份合同'));
    await page.waitForSelector('.sign .band.red');
    assert.ok(await sign.isDisabled());
    await page.setInputFiles('.text-digest input', fileOf(kContractFile));
    await page.waitForSelector('.sign .band.green');
    await stands(page);
    await sign.click();
    assert.match(await said(page), /合同订立/);
    assert.equal(JSON.parse(sent[0].body.contract).textDigest, digest(kContractFile));
    assert.equal(await page.locator('.signers .green').count(), 2);
    await finish(seen);
  });

  test('is not signed when the text to sign is another than the one shown', async () => {
    const lot = makeContract('proposed');
    const { context, page } = await room('/own-bids', winner);
    await page.route('**/contract', async (route) => {
      if (route.request().resourceType() === 'document') return route.continue();
      const answer = await (await route.fetch()).json();
      return route.fulfill({ json: { ...answer, parties: { ...answer.parties, toSign: answer.parties.toSign.replace('合格', '优良') } } });
    });
    await page.goto(`${base}${contractRoom(lot)}`);
    assert.match(await (await page.waitForSelector('.sign [role=alert]')).innerText(), /不是本标段的合同/);
    assert.equal(await page.locator('.signing').count(), 0);
    await context.close();
  });

  test('has its deposits returned one by one; a bidder sees its own', async () => {
    const lot = makeContract('concluded');
    const seen = await room(contractRoom(lot), host.holder);
    const { page } = seen;
    const sent = posts(page);
    await page.locator('tr:has-text("示例水利第一") .link').click();
    await page.fill('.return input >> nth=0', '1,234.56');
    await page.fill('.return input >> nth=1', '回单 20260318-1');
    await stands(page);
    await page.click('.return button.primary');
    assert.match(await said(page), /已经记录/);
    assert.deepEqual(sent[0].body, { bidder: bidders[1].code, interest: 123_456, voucher: '回单 20260318-1' });
    await page.waitForSelector('tr:has-text("示例水利第一"):has-text("已退还"):has-text("1,234.56")');
    await finish(seen);
    const own = await room(contractRoom(lot), second);
    assert.equal(await own.page.locator('tbody tr:has-text("150,000.00")').count(), 1);
    await finish(own);
  });
});

describe('objections', { concurrency: 2 }, () => {
  test('the host answers in time, naming whom an upheld one concerns', async () => {
    const tender = makeDispute();
    const seen = await room(`/tender/${tender}/objections`, host.holder);
    const { page } = seen;
    const sent = posts(page);
    assert.equal(await page.locator('.objection').count(), 3);
    assert.match(await page.innerText('.objection >> nth=0'), /已逾期/);
    const one = page.locator('.objection').nth(1);
    assert.match(await one.innerText(), /对第一标段的评标结果[\s\S]*还剩 2 天/);
    await one.locator('input[value=upheld]').check();
    await one.locator('textarea').fill('经核实，业绩不实。');
    assert.ok(await one.locator('button.primary').isDisabled());
    await one.locator('input[type=checkbox]').first().check();
    await stands(page);
    await one.locator('button.primary').click();
    assert.match(await said(page), /已经答复/);
    assert.deepEqual(sent[0], { path: `/tenders/${tender}/objections/2/answer`, body: { finding: 'upheld', text: '经核实，业绩不实。', concerns: [reported[0].bidder] } });
    await finish(seen);
  });

  test('a bidder raises one to the documents, and sees its own and no other', async () => {
    const tender = makeDispute();
    const seen = await room(`/tender/${tender}/objections`, loser);
    const { page } = seen;
    const sent = posts(page);
    assert.equal(await page.locator('.objection').count(), 1);
    assert.ok(!(await page.innerText('main')).includes(bidders[1].name));
    await page.fill('.raise textarea >> nth=0', '资格条件不合理。');
    await page.click('.raise button.primary >> nth=0');
    await said(page);
    await page.waitForFunction(() => document.querySelectorAll('.objection').length === 2);
    assert.deepEqual(sent[0].body, { against: 'documents', text: '资格条件不合理。' });
    assert.equal(await page.inputValue('.raise textarea >> nth=0'), '');
    await finish(seen);
  });

  test('a refusal leaves what was typed, and says by which article', async () => {
    const { context, page } = await room(`/tender/${disputeOf.empty}/objections`, loser);
    await page.route('**/objections', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 422, json: { type: '/problems/objection_to_the_documents_is_in_time', title: 'x', status: 422, rule: 'objection_to_the_documents_is_in_time', path: '', facts: [], text: { zh: '现已逾期。', en: 'It is over.' }, citation: { act: { zh: '中华人民共和国招标投标法实施条例', en: 'Implementing Regulation' }, article: '第二十二条', inForceFrom: '2012-02-01' } } }) : route.continue()));
    await page.fill('.raise textarea >> nth=0', '内容');
    await page.click('.raise button.primary >> nth=0');
    assert.match(await (await page.waitForSelector('.raise [role=alert]')).innerText(), /现已逾期[\s\S]*第二十二条/);
    assert.equal(await page.inputValue('.raise textarea >> nth=0'), '内容');
    await context.close();
  });
});

describe('the archive', { concurrency: 2 }, () => {
  test('says what stands in the way', async () => {
    const seen = await room(`/tender/${archiveOf.obstructed}/archive`, host.holder);
    assert.match(await seen.page.innerText('.sealing'), /尚未结束[\s\S]*every_lot_is_at_its_end/);
    assert.equal(await seen.page.locator('.sealing button').count(), 0);
    await finish(seen);
  });

  test('is sealed, named by its digests, taken home and verified by a command', async () => {
    const tender = makeArchive(1);
    const seen = await room(`/tender/${tender}/archive`, host.holder);
    const { page } = seen;
    await page.click('.sealing button.primary');
    assert.match(await said(page), /已经封存/);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    assert.match(await page.innerText('tbody tr >> nth=0'), new RegExp(`第 2 份[\\s\\S]*${digest(`container ${tender} 2`)}`));
    assert.match(await page.innerText('.verify pre'), new RegExp(`^haihe verify archive ${tender}-2\\.tar$`));
    await stands(page);
    const coming = page.waitForEvent('download');
    await page.click('tbody a >> nth=0');
    assert.equal((await coming).suggestedFilename(), `${tender}-2.tar`);
    await finish(seen);
  });
});

test('one page leads to the next', async () => {
  const seen = await room(`/tender/${archiveOf.sealed}`, host.holder);
  const links = await seen.page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const lot = `${archiveOf.sealed}001`;
  for (const path of [`/lot/${lot}/opening`, `/lot/${lot}/evaluation`, awardRoom(lot), contractRoom(lot), `/tender/${archiveOf.sealed}/objections`, `/tender/${archiveOf.sealed}/archive`]) assert.ok(links.includes(path), path);
  await finish(seen);
});
