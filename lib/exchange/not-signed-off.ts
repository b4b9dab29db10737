/** Said inside every export of an article that nobody signed off: in the file, whatever becomes of its name. */
export const notSignedOff = "NOT SIGNED OFF";

/** The whole line, in English: it is for the next desk or system, not for this screen. */
export const notSignedOffLine = `${notSignedOff} – this text has not been released by an editor.`;
