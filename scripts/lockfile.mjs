/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * The packages for other machines that a lockfile's packages name and the lockfile itself lacks, with what can be said
 * of them. npm leaves them out when it cannot see them (a registry mirror that has Linux's only, an installation that
 * was there before), and `npm ci` then refuses to install anything.
 * @param {Lockfile} lockfile
 * @returns {Record<string, LockedPackage>}
 */
export function findForgottenPackages({ packages }) {
  /** @type {Record<string, LockedPackage>} */
  const forgotten = {};
  for (const [path, { optionalDependencies = {}, dev, devOptional }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isReachable(packages, path, name)) continue;
      if (!/^\d/.test(version)) throw new Error(`${name} of ${path} is not pinned: ${version}`);
      const marks = dev || devOptional ? { dev: true } : {};
      forgotten[`node_modules/${name}`] = { version, ...machineOf(name), ...marks, optional: true };
    }
  }
  return forgotten;
}

/**
 * Whether Node would find the package from there: in the folder itself or in one above.
 * @param {Record<string, LockedPackage>} packages
 * @param {string} path
 * @param {string} name
 */
function isReachable(packages, path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (packages[`${base === "" ? "" : `${base}/`}node_modules/${name}`]) return true;
    if (base === "") return false;
  }
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "arm"];

/**
 * The machines a package is for, which its name tells.
 * @param {string} name
 * @returns {Pick<LockedPackage, "os" | "cpu" | "libc">}
 */
function machineOf(name) {
  const parts = name.slice(name.indexOf("/") + 1).split("-");
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor));
  const libc = parts.some((part) => part.startsWith("musl")) ? ["musl"] : ["glibc"];
  return { cpu, ...(os.length > 0 ? { os } : {}), ...(os.includes("linux") ? { libc } : {}) };
}
