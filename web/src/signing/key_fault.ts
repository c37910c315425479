/** Why a key cannot be used; the words for it are in the messages. */
export type KeyFaultReason = 'noKey' | 'noCertificate' | 'passphraseNeeded' | 'passphraseWrong' | 'formUnknown' | 'kindUnknown' | 'notAPair' | 'otherCertificate';

export class KeyFault extends Error {
  constructor(readonly reason: KeyFaultReason) {
    super(reason);
  }
}
