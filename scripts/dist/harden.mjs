import fs from 'node:fs';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Hardens the unpacked program before it is packaged: it runs our asar and nothing else, and no environment variable makes
 * it a plain Node. With RONEO_E2E=1 the inspector stays, for the end-to-end tests.
 */
export default async function harden({ appOutDir, packager, electronPlatformName }) {
  for (const name of ['resources/default_app.asar', 'version'])
    fs.rmSync(path.join(appOutDir, name), { force: true });
  await flipFuses(programIn(appOutDir, packager, electronPlatformName), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: process.env.RONEO_E2E === '1',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}

function programIn(folder, packager, platform) {
  if (platform === 'darwin') return path.join(folder, `${packager.appInfo.productFilename}.app`);
  if (platform === 'win32') return path.join(folder, `${packager.appInfo.productFilename}.exe`);
  return path.join(folder, packager.executableName);
}
