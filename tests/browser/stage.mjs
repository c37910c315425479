// Real nodes with a lot that is being judged (tests/stage): starts them, asks for what others do, ends them.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { knowRole } from './pages.mjs';

/** Who takes part, with their keys; `ask(line)` does what tests/stage/stage.cpp lists. */
export async function openStage(program) {
  const child = spawn(program, [fileURLToPath(new URL('../../web/dist', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the stage has ended');
      if (value.startsWith('{')) return JSON.parse(value);
      console.error(value); // what a step expected and did not get
    }
  };
  const cast = await next();
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    const answer = await next();
    if (answer.failed) throw new Error(`${line}: ${answer.failed}`);
  };
  const close = () => new Promise((ended) => {
    child.on('exit', ended);
    child.stdin.end();
  });
  // a person signs in to the address that the node knows itself by: the browser finds it on this machine
  const origins = Object.entries({ hub: 'hub.localhost', trading: 'water.localhost', supervision: 'watch.localhost' });
  const flags = [`--host-resolver-rules=${origins.map(([role, name]) => `MAP ${name} ${new URL(cast[role]).host}`).join(',')}`];
  for (const [role, name] of origins) knowRole(`http://${name}`, role);
  return { ...cast, at: Object.fromEntries(origins.map(([role, name]) => [role, `http://${name}`])), flags, ask, close };
}
