import { expect, it } from 'vitest';
import { destinationKinds } from '../../src/contract';
import { destinationFrom, newDestination, valuesFor } from '../../src/ui/publish/destination-fields';

const networkKinds = destinationKinds.filter((kind) => kind !== 'folder');
const destination = { ...newDestination(), name: 'Le site' };
const proxy = 'socks5://127.0.0.1:9050';
const repository = (address: string) =>
  destinationFrom({ destination, kind: 'git', values: { repository: address, branch: 'pages', proxy } });

it('a proxy stays with a repository when its address is changed from https to ssh, and has no place with a folder', () => {
  expect(repository('https://codeberg.org/collectif/pages.git')).toMatchObject({
    destination: { settings: { kind: 'git', proxy } },
  });
  expect(repository('git@codeberg.org:collectif/pages.git')).toMatchObject({
    destination: { settings: { kind: 'git', proxy } },
  });
  expect(repository('/srv/site.git')).toMatchObject({
    destination: { settings: { kind: 'git', proxy: null } },
  });
});

it('no kind of destination that opens a connection drops the proxy of another', () => {
  for (const from of networkKinds)
    for (const to of networkKinds)
      expect(valuesFor(to, { ...valuesFor(from, {}), proxy })).toMatchObject({ proxy });
});

it('a key file goes with a login by key alone', () => {
  const values = {
    host: 'ssh.example.org',
    port: 22,
    user: 'tract',
    keyFile: '/home/a/.ssh/id',
    login: 'key',
  };
  const settingsOf = (login: string) =>
    destinationFrom({ destination, kind: 'sftp', values: { ...values, login } });
  expect(settingsOf('key')).toMatchObject({ destination: { settings: { keyFile: values.keyFile } } });
  expect(settingsOf('agent')).toMatchObject({ destination: { settings: { keyFile: null } } });
});
