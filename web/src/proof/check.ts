import { CannotCheckHere } from './signature';

export interface Hash {
  name: string;
  value: string;
}
export type Result = 'right' | 'wrong' | 'absent' | 'impossible';
export interface Check<Name extends string = string> {
  name: Name;
  result: Result;
  hashes: Hash[];
}

export async function check<Name extends string>(name: Name, work: (hashes: Hash[]) => boolean | 'absent' | Promise<boolean | 'absent'>): Promise<Check<Name>> {
  const hashes: Hash[] = [];
  try {
    const result = await work(hashes);
    return { name, result: typeof result === 'string' ? result : result ? 'right' : 'wrong', hashes };
  } catch (fault) {
    return { name, result: fault instanceof CannotCheckHere ? 'impossible' : 'wrong', hashes };
  }
}
