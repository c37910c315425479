import { commonNameOf } from '@/proof/der';
import { digest } from '@/proof/merkle';
import { certificateDigest } from '@/proof/receipt';
import { releaseOwn } from '@/sealing/bidder_release';
import { releaseShares } from '@/sealing/custodian_release';
import { Stopped, type Step } from '@/sealing/release_steps';
import { KeyFault } from './key_fault';
import type { KeyFiles, KeptKey, Results, Task, Word } from './keeper';
import { publicInfoOf, readPrivateKey, type PrivateKey } from './private_key';
import { certificateOf, certificatesIn, signedBy } from './sign';

const kept = new Map<string, { key: PrivateKey; certificate: string }>();

async function keep({ certificates, key: pem, passphrase, only }: KeyFiles): Promise<KeptKey> {
  const key = await readPrivateKey(pem, passphrase);
  const local = publicInfoOf(key);
  if (only && local && digest(local) === only) {
    kept.set(only, { key, certificate: '' });
    return { digest: only, certificate: '', name: '' };
  }
  if (only && certificates.every((one) => one === '')) throw new KeyFault('otherCertificate');
  const certificate = await certificateOf(key, certificates.flatMap(certificatesIn));
  const named = certificateDigest(certificate);
  if (only && named !== only) throw new KeyFault('otherCertificate');
  kept.set(named, { key, certificate });
  return { digest: named, certificate, name: commonNameOf(certificate) };
}

function keptAs(digest: string): { key: PrivateKey; certificate: string } {
  const found = kept.get(digest);
  if (!found) throw new KeyFault('noKey');
  return found;
}

async function done(asked: Task, tell: (step: Step) => void): Promise<Results[keyof Results]> {
  if (asked.task === 'keep') return keep(asked.files);
  if (asked.task === 'forgetOthers') {
    for (const digest of kept.keys()) if (digest !== asked.but) kept.delete(digest);
    return asked.but;
  }
  const signer = keptAs(asked.by);
  if (asked.task === 'sign') return signedBy(signer.key, signer.certificate, asked.label, asked.text);
  const decrypter = keptAs(asked.decrypter);
  if (asked.task === 'releaseShares') return releaseShares(tell, asked.evidence, signer, decrypter);
  return releaseOwn(tell, asked.evidence, signer, decrypter.key);
}

self.addEventListener('message', (event: MessageEvent<Task & { id: number }>) => {
  const { id } = event.data;
  const say = (word: Word) => self.postMessage(word);
  done(event.data, (step) => say({ id, step })).then(
    (result) => say({ id, result }),
    (fault: unknown) => say(fault instanceof KeyFault ? { id, keyFault: fault.reason } : fault instanceof Stopped ? { id, stopped: fault.at } : { id, broken: String(fault) }),
  );
});
