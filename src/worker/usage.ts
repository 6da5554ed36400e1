export const usage = `fai-worker: reads waiting tickets, has them analysed, writes the insights back

  fai-worker init --url https://help.example/support
      makes a key pair and an env file, and prints what goes into the plugin's settings
      --issuer, --organization, --instance, --folder   where the defaults do not fit
  fai-worker doctor [--ticket 42]
      says what works and what does not; with a ticket also what a model would be sent of it
  fai-worker once     works off what is due, then ends
  fai-worker run      goes on until it is stopped (SIGTERM or Ctrl-C; twice: at once)
  fai-worker health   says how the worker that runs on this machine is doing

  --env-file FILE   reads settings from FILE; variables that are set already win
  --json            JSON lines also on a terminal
  --version, --help

Ends with 0 when all went well, 2 when command line or settings are wrong, 3 when the helpdesk refuses the token,
4 when the helpdesk (or the worker, for health) is not there, 5 when work was left, 6 when the model does not answer,
1 for a bug.
`;
