import { delay } from "./child.mjs";
import { isAlive } from "./process-identity.mjs";
import { StepFailure } from "./step.mjs";

/**
 * Ends a process that is not our child: each signal in turn, with the milliseconds it is given.
 * @param {import("./process-identity.mjs").ProcessIdentity} identity
 * @param {readonly (readonly [NodeJS.Signals, number])[]} signals
 * @param {string} name what a person would call it
 */
export async function endOrphan(identity, signals, name) {
  for (const [signal, patience] of signals) {
    if (!send(identity.pid, signal, name)) return;
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isAlive(identity)) return;
      await delay(20);
    }
  }
  throw new StepFailure(
    `The ${name} of an earlier start (process ${identity.pid}) does not stop.`,
    `End it (kill -9 ${identity.pid}) and start again.`,
  );
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {string} name
 */
function send(pid, signal, name) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ESRCH") return false;
    throw new StepFailure(
      `The ${name} of an earlier start (process ${pid}) belongs to another user.`,
      "Start Stet as the user who started it before.",
      { cause },
    );
  }
}
