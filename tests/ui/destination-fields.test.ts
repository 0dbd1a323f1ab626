import { expect, it } from 'vitest';
import { destinationFrom, newDestination } from '../../src/ui/publish/destination-fields';

const destination = { ...newDestination(), name: 'Le site' };
const proxy = 'socks5://127.0.0.1:9050';
const repository = (address: string) =>
  destinationFrom({ destination, kind: 'git', values: { repository: address, branch: 'pages', proxy } });

it('a proxy goes with a repository over https, and is dropped when the address is changed to one of ssh', () => {
  expect(repository('https://codeberg.org/collectif/pages.git')).toMatchObject({
    destination: { settings: { kind: 'git', proxy } },
  });
  expect(repository('git@codeberg.org:collectif/pages.git')).toMatchObject({
    destination: { settings: { kind: 'git', proxy: null } },
  });
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
