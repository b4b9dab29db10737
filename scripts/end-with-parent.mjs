// Loaded before the application (node --import). When the process that started it is gone, kill -9 included, the
// application ends as it would on a stop, and does not keep the port from the next start.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  // A stream somebody still reads must not hold it.
  setTimeout(() => process.exit(1), 5000).unref();
});
