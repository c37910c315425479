// What signed-in people do: sign in, withdraw, decrypt, release; and each thing that is wrong sends nothing.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { giveKey, graveFindings, nodes, openBrowser, signIn, visit, widen } from './pages.mjs';

// the acts need the keys of those who act: they are of the mocked world, whatever nodes the pages are visited on
delete process.env.HAIHE_TRADING_URL;
const running = await nodes();
const base = running.trading.url;
const browser = await openBrowser();
const { bidders, handler, host, notary } = await import('../../web/mock/people.mjs');
const { inCustody, lotsOfBids } = await import('../../web/mock/bidding.mjs');
const { draftOf, makeTermination } = await import('../../web/mock/terminations.mjs');
const { canonical } = await import('../../web/mock/evidence.mjs');
const { bind } = await import('../../web/mock/sign_in.mjs');
const bidder = bidders[1].holder;
const decryption = { keyPem: notary.encryption.keyPem };
const [openLot, listedLot] = lotsOfBids;
after(async () => {
  await browser.close();
  Object.values(running).forEach((node) => node.stop());
});

/** A key under a passphrase and its certificate, made by OpenSSL for this run alone. */
function made(algorithm, passphrase) {
  const folder = mkdtempSync(join(tmpdir(), 'haihe-keys-'));
  const at = (name) => join(folder, name);
  const run = (...args) => execFileSync('openssl', args, { stdio: 'ignore' });
  try {
    run('genpkey', ...(algorithm === 'sm2' ? ['-algorithm', 'SM2'] : ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']), '-aes256', '-pass', `pass:${passphrase}`, '-out', at('key'));
    run('req', '-new', '-x509', '-key', at('key'), '-passin', `pass:${passphrase}`, ...(algorithm === 'sm2' ? ['-sm3', '-sigopt', 'distid:1234567812345678'] : ['-sha256']), '-utf8', '-days', '2', '-subj', '/CN=示例经办', '-out', at('certificate'));
    return { pem: readFileSync(at('certificate'), 'utf8'), keyPem: readFileSync(at('key'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const posts = (page) => {
  const seen = [];
  page.on('request', (request) => request.method() === 'POST' && seen.push({ path: new URL(request.url()).pathname, body: request.postData() }));
  return seen;
};
const alertOf = async (page) => (await page.waitForSelector('main [role=alert]')).innerText();

describe('signing in', () => {
  for (const algorithm of ['sm2', 'p256'])
    test(`with an encrypted ${algorithm} key, after a wrong passphrase and with what was chosen kept; and out again`, async () => {
      const who = made(algorithm, '口令 one');
      bind(who.pem, { name: '示例经办', entity: bidders[0].code, roles: ['bidder'], duties: ['signer'] });
      const { context, page, errors } = await visit(browser, base, '/signing-in?next=/own-bids', 'zh-CN');
      const sent = posts(page);
      await giveKey(page.locator('form.keys'), who);
      assert.match(await alertOf(page), /带有口令/);
      await page.fill('input[type=password]', 'wrong');
      await page.click('form.keys button[type=submit]');
      await page.waitForFunction(() => /口令不对/.test(document.querySelector('[role=alert]')?.textContent ?? ''));
      assert.deepEqual(sent, []);
      assert.equal(await page.inputValue('input[type=password]'), 'wrong');
      await page.fill('input[type=password]', '口令 one');
      await page.click('form.keys button[type=submit]');
      await page.waitForURL(/own-bids/);
      assert.match(await page.innerText('.session'), new RegExp(`示例经办[\\s\\S]*${bidders[0].code}`));
      assert.ok(!JSON.stringify(sent).includes('PRIVATE'), 'no key was sent');
      assert.deepEqual(await page.evaluate(() => Object.entries({ ...localStorage, ...sessionStorage })), [['haihe.signed-in', 'yes']]);
      await page.reload();
      await page.waitForSelector('.session .who');
      await page.click('.session button');
      await page.waitForFunction(() => !document.querySelector('.session .who'));
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(errors, []);
      await context.close();
    });

  test('with a key of another certificate is stopped before anything is sent', async () => {
    const { context, page } = await visit(browser, base, '/signing-in', 'en');
    const sent = posts(page);
    await giveKey(page.locator('form.keys'), { pem: bidder.pem, keyPem: bidders[0].holder.keyPem });
    assert.match(await alertOf(page), /does not belong/);
    assert.deepEqual(sent, []);
    await context.close();
  });

  test('with a certificate that nobody knows is refused in words', async () => {
    const { context, page } = await visit(browser, base, '/signing-in', 'zh-CN');
    await giveKey(page.locator('form.keys'), { pem: notary.encryption.pem, keyPem: notary.encryption.keyPem });
    assert.match(await alertOf(page), /没有登记/);
    await context.close();
  });

  test('a challenge of another site is not signed', async () => {
    const { context, page } = await visit(browser, base, '/signing-in', 'zh-CN');
    const sent = posts(page);
    await page.route('**/sign-in/challenge', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, challenge: answer.challenge.replace(base, 'https://other.example') } });
    });
    await giveKey(page.locator('form.keys'), bidder);
    assert.match(await alertOf(page), /不是登录本站/);
    assert.deepEqual(sent.map((one) => one.path), ['/sign-in/challenge']);
    await context.close();
  });

  test('leads nowhere but to a page of this site', async () => {
    const { context, page } = await visit(browser, base, `/signing-in?next=${encodeURIComponent('//other.example/')}`, 'zh-CN');
    await giveKey(page.locator('form.keys'), bidder);
    await page.waitForSelector('.session .who');
    await page.waitForURL(`${base}/`);
    await context.close();
  });
});

describe('a bidder', () => {
  test('withdraws, asked once more, and with the key again after a reload', async () => {
    const { context, page, errors } = await visit(browser, base, `/lot/${openLot}/bids`, 'zh-CN', 1440, bidder);
    await page.waitForSelector('.own-bid .band.green');
    await page.reload();
    const sent = posts(page);
    await page.click('.own-bid >> text=撤回这份投标文件');
    await giveKey(page.locator('.confirm form.keys'), bidders[0].holder);
    assert.match(await alertOf(page), /另一张证书/);
    await giveKey(page.locator('.confirm form.keys'), bidder);
    assert.deepEqual(sent, []);
    await page.click('.confirm .destructive');
    await page.waitForSelector('.own-bid [role=status]');
    assert.equal(sent.length, 1);
    assert.match(sent[0].path, /withdrawal$/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('sees a receipt that does not prove its bid in red', async () => {
    const { context, page } = await visit(browser, base, '/signing-in', 'zh-CN');
    await page.route(`**/lots/${openLot}/bids`, async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, items: answer.items.map((one) => ({ ...one, receivedAt: answer.now })) } });
    });
    await signIn(page, base, `/lot/${openLot}/bids`, bidder);
    await page.waitForSelector('.own-bid .band.red');
    assert.equal(await page.locator('.own-bid .band.green').count(), 0);
    await context.close();
  });

  test('whose session has ended is asked to sign in again, and comes back', async () => {
    const { context, page } = await visit(browser, base, `/lot/${openLot}/bids`, 'zh-CN', 1440, bidder);
    await page.waitForSelector('.session .who');
    await context.clearCookies();
    await page.goto(`${base}/own-bids`);
    await page.waitForSelector('main .empty a.button.primary');
    assert.equal(await page.locator('.session .who').count(), 0);
    await page.click('main .empty a.button.primary');
    await giveKey(page.locator('form.keys'), bidder);
    await page.waitForURL(`${base}/own-bids`);
    await page.waitForSelector('tbody tr');
    await context.close();
  });

  test('decrypts its own bid in the window', async () => {
    const { context, page, errors } = await visit(browser, base, `/lot/${listedLot}/bids`, 'zh-CN', 1440, bidder);
    const sent = posts(page);
    await page.click('.release button.primary');
    await page.waitForSelector('.release [role=status]');
    assert.equal(await page.locator('.release .level.red').count(), 0);
    const { release, signature } = JSON.parse(sent[0].body);
    assert.equal(signature.label, 'haihe/bid-release/1');
    assert.deepEqual(Object.keys(JSON.parse(release)), ['bidId', 'key', 'listDigest']);
    assert.deepEqual(errors, []);
    await context.close();
  });
});

describe('attendance', () => {
  for (const [who, holder, lot] of [['a bidder', bidder, listedLot], ['a custodian', notary.signing, inCustody.lot]])
    test(`is said once by ${who}, with no key at hand`, async () => {
      const { context, page, errors } = await visit(browser, base, `/lot/${lot}/opening`, 'zh-CN', 1440, holder);
      await page.reload();
      await page.waitForSelector('.attendance button.primary');
      const sent = posts(page);
      const before = await page.locator('.attendance li').count();
      await page.click('.attendance button.primary');
      await page.waitForFunction((count) => document.querySelectorAll('.attendance li').length === count + 1, before);
      assert.equal(await page.locator('.attendance button').count(), 0);
      assert.deepEqual(sent, [{ path: `/lots/${lot}/opening/attendance`, body: '{}' }]);
      assert.deepEqual(errors, []);
      await context.close();
    });

  test('that is refused says why, and the button stays', async () => {
    const { context, page } = await visit(browser, base, `/lot/${listedLot}/opening`, 'zh-CN', 1440, bidders[3].holder);
    await page.route('**/opening/attendance', (route) => route.fulfill({ status: 409, json: { type: '/problems/hall_is_open', title: 'x', status: 409, rule: 'hall_is_open', path: '', facts: [], text: { zh: '开标记录已经签署，不再接受签到。', en: 'The record is signed.' } } }));
    await page.click('.attendance button.primary');
    assert.match(await alertOf(page), /不再接受签到/);
    assert.equal(await page.locator('.attendance button.primary').count(), 1);
    await context.close();
  });
});

describe('a custodian', () => {
  /** Signs in, gives the key for decrypting, and presses the one button; `spoil` alters what the platform hands over. */
  async function act(spoil) {
    const { context, page, errors } = await visit(browser, base, '/signing-in', 'zh-CN');
    const sent = posts(page);
    if (spoil)
      await page.route('**/opening/bids', async (route) => {
        const answer = await (await route.fetch()).json();
        await route.fulfill({ json: await spoil(answer) });
      });
    await signIn(page, base, `/lot/${inCustody.lot}/custody`, notary.signing);
    await giveKey(page.locator('.act form.keys'), decryption);
    await page.click('.act > p > button.primary');
    await page.waitForSelector('.act > [role=status], .act > [role=alert]');
    return { context, page, errors, releases: sent.filter((one) => one.path.endsWith('-releases')) };
  }

  test('releases with one click, every check in sight', async () => {
    const { context, page, errors, releases } = await act();
    assert.equal(await page.locator('.act .checks .level.green').count(), 12);
    assert.equal(await page.locator('.act .checks .level.yellow').count(), 1); // the witness, whose certificate nobody hands out
    assert.equal(releases.length, 1);
    const { release, signature } = JSON.parse(releases[0].body);
    assert.equal(signature.certificate.trim(), notary.signing.pem.trim());
    assert.equal(JSON.parse(release).shares.filter((one) => one.share).length, 4);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('with another key than that of its encryption certificate gets no further', async () => {
    const { context, page } = await visit(browser, base, `/lot/${inCustody.lot}/custody`, 'zh-CN', 1440, notary.signing);
    const sent = posts(page);
    await giveKey(page.locator('.act form.keys'), { keyPem: bidder.keyPem });
    assert.match(await alertOf(page), /不是一对/);
    assert.deepEqual(sent, []);
    await context.close();
  });

  const exchanged = (list) => {
    const [first, second] = list.bids.map((one) => JSON.parse(one.submission));
    const wraps = first.wraps.map((wrap, at) => (at === 2 ? second.wraps[2] : wrap));
    return { ...list, bids: [{ ...list.bids[0], submission: JSON.stringify({ ...first, wraps }) }, ...list.bids.slice(1)] };
  };
  const early = (list) => ({ ...list, receipt: { ...list.receipt, cosignatures: list.receipt.cosignatures.map((one) => ({ ...one, time: '2026-03-18T01:29:59.999Z' })) } });
  for (const [what, sentence, spoil] of [
    ['a list with one character changed', /名单的签名不正确/, (list) => ({ ...list, list: list.list.replace('"envelope":"bid"', '"envelope":"bit"') })],
    ['a list of another lot', /属于另一标段/, async (list) => ({ ...list, list: list.list.replaceAll(inCustody.lot, openLot) })],
    ['a witness who saw it too early', /没有见证方在截止时间以后/, early],
    ['a wrap of another bid', /不是信头所写的那一个/, exchanged],
    ['a bid left away', /与名单不一致/, (list) => ({ ...list, bids: list.bids.slice(1) })],
  ])
    test(`sends nothing at ${what}`, async () => {
      const { context, page, releases } = await act(spoil);
      assert.match(await page.innerText('.act .checks li:last-child'), sentence);
      assert.deepEqual(releases, []);
      await context.close();
    });
});

describe('terminating a tender', () => {
  const room = (code, as, language = 'zh-CN', width = 1440) => visit(browser, base, `/tender/${code}/termination`, language, width, as);
  const begin = '.signing-of-draft button.begin';
  const quiet = (errors) => assert.deepEqual(errors.filter((one) => !/Failed to load resource: .*\b(409|422)\b/.test(one)), []);
  /** Nothing grave and nothing too wide, at both widths, as the page stands now. */
  async function stands(page) {
    for (const width of [390, 1440]) {
      await widen(page, width);
      assert.deepEqual(await graveFindings(page), [], `at ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than ${width}`);
    }
  }

  test('is drafted by a handler and signed, letter by letter, by another person', async () => {
    const code = makeTermination('none');
    const drafting = await visit(browser, base, `/tender/${code}`, 'zh-CN', 1440, handler.holder);
    await drafting.page.click('main header >> text=终止招标');
    const put = drafting.page.waitForRequest((request) => request.method() === 'PUT');
    const save = drafting.page.locator('.draft button[type=submit]');
    await save.waitFor();
    assert.match(await drafting.page.innerText('.meanings'), /不再接收投标[\s\S]*始终密封[\s\S]*终止之时起/);
    const texts = drafting.page.locator('.draft textarea');
    await texts.first().fill(' 规划调整。 ');
    assert.ok(await save.isDisabled());
    await texts.last().fill('五日内退回。');
    await stands(drafting.page);
    await save.click();
    assert.deepEqual((await put).postDataJSON(), { reason: '规划调整。', returns: '五日内退回。' });
    await drafting.page.waitForSelector('.signing-of-draft .paper');
    assert.match(await drafting.page.innerText('.signing-of-draft'), /规划调整。[\s\S]*应当由另一位/);
    assert.equal(await drafting.page.locator(begin).count(), 0);
    await stands(drafting.page);
    quiet(drafting.errors);
    await drafting.context.close();

    const signing = await room(code, host.holder);
    const sent = posts(signing.page);
    assert.match(await signing.page.innerText('.paper'), /规划调整。[\s\S]*五日内退回。/);
    await signing.page.click(begin);
    assert.deepEqual(sent, []);
    await stands(signing.page);
    await signing.page.click('.confirm .signing button.primary');
    await signing.page.waitForSelector('.paper .seal');
    assert.match(await signing.page.innerText('header [role=status]'), /已经终止/);
    const { notice, signature } = JSON.parse(sent.at(-1).body);
    assert.equal(notice, canonical({ tender: code, reason: '规划调整。', returns: '五日内退回。' }));
    assert.equal(signature.label, 'haihe/termination/1');
    assert.equal(signature.certificate.trim(), host.holder.pem.trim());
    await stands(signing.page);
    await signing.page.click('.links a');
    await signing.page.waitForURL(/\/contract$/);
    await signing.page.waitForSelector('main tbody th >> text=示例水利第一工程有限公司');
    quiet(signing.errors);
    await signing.context.close();

    const anybody = await visit(browser, base, `/tender/${code}`, 'en');
    await anybody.page.click('main header a[href$="/termination"]');
    await anybody.page.waitForSelector('.paper .seal');
    assert.equal(await anybody.page.locator('.links').count(), 0);
    await stands(anybody.page);
    quiet(anybody.errors);
    await anybody.context.close();
  });

  test('does not offer the signature to who drafted, nor to who only drafts', async () => {
    for (const [state, who, sentence] of [['own', host, /起草的，应当由另一位/], ['drafted', handler, /起草的，应当由另一位/]]) {
      const { context, page, errors } = await room(makeTermination(state), who.holder);
      assert.match(await page.innerText('.signing-of-draft .band.yellow'), sentence);
      assert.equal(await page.locator(begin).count(), 0);
      quiet(errors);
      await context.close();
    }
  });

  test('says why it cannot be before anybody writes a word', async () => {
    for (const [state, sentence] of [['held', /监督指令/], ['disputed', /答复以后/], ['opening', /第一标段正在开标/], ['awarded', /第一标段的中标通知书/], ['over', /没有可以终止的/]]) {
      const { context, page, errors } = await room(makeTermination(state), host.holder);
      assert.match(await page.innerText('.obstacle'), sentence);
      assert.equal(await page.locator(`textarea, ${begin}`).count(), 0);
      quiet(errors);
      await context.close();
    }
  });

  test('is refused in words where the page could not know', async () => {
    const { context, page, errors } = await room(makeTermination('drafted'), host.holder);
    await page.route('**/termination', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 422, json: { type: '/problems/termination_precedes_the_award', title: 'x', status: 422, rule: 'termination_precedes_the_award', path: '', facts: [], text: { zh: '中标通知书已经发出，不得终止招标。', en: 'The award has been noticed.' } } }) : route.continue()));
    await page.click(begin);
    await page.click('.confirm .signing button.primary');
    assert.match(await alertOf(page), /不得终止招标/);
    assert.equal(await page.locator('.paper .seal').count(), 0);
    quiet(errors);
    await context.close();
  });

  test('is not signed as another text than a notice of this tender', async () => {
    const code = makeTermination('drafted');
    const { context, page } = await visit(browser, base, '/signing-in', 'zh-CN');
    await page.route(`**/tenders/${code}/termination`, async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, draft: answer.draft && { ...answer.draft, notice: canonical(draftOf('A1201000001000001001')) } } });
    });
    await signIn(page, base, `/tender/${code}/termination`, host.holder);
    assert.match(await alertOf(page), /不是本项目的终止公告/);
    assert.equal(await page.locator(begin).count(), 0);
    await context.close();
  });

  test('keeps its draft from everybody but the host', async () => {
    const { context, page, errors } = await room(makeTermination('drafted'), bidder);
    assert.match(await page.innerText('main .empty'), /本项目没有终止/);
    assert.equal(await page.locator('.paper').count(), 0);
    quiet(errors);
    await context.close();
  });
});
