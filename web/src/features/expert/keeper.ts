import type { Caller } from '@/app/api';

/** 专家库管理人员 of the hub. */
export const isKeeper = (caller: Caller | undefined) => Boolean(caller?.roles.includes('operator') && caller.duties.includes('operator'));
/** Words of one field: separated by white space or marks. */
export const listTyped = (typed: string) => typed.split(/[\s,，、;；]+/).filter((one) => one);
