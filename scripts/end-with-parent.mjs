// Loaded before the application (node --import): when the process that started it is gone, kill -9 included, it ends
// as it would on a stop, and does not keep the port from the next start.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
