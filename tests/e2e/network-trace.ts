import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes a program that runs another under strace, with all processes that this starts, and writes every system call by which one
 * of them could reach another machine to a file.
 */
export function traced(program: string, at: string, file: string): string {
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  const strace = `strace --seccomp-bpf -f -qq -yy -e trace=${calls} -o '${file}'`;
  writeFileSync(at, `#!/bin/sh\nexec ${strace} '${program}' "$@"\n`);
  chmodSync(at, 0o755);
  return at;
}

/**
 * The calls of a trace that reached for another machine: every connection, and every packet sent to an address or by a socket for
 * packets, which is how names are looked up. To connect such a socket sends nothing: Chromium learns so whether there is an IPv6.
 */
export function reached(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => {
    const isPackets = /\((?:\d+)<UDP(?:v6|LITE)?:/.test(line);
    if (/\bconnect\(/.test(line)) return /sa_family=AF_INET6?\b/.test(line) && !isPackets;
    return isPackets || /\bsend\w+\(.*sa_family=AF_INET6?\b/.test(line);
  });
}

/** How many calls a trace holds at all: the windows of a desk are reached by sockets of this machine. */
export function tracedCalls(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
