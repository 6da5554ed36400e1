import { spawn } from 'node:child_process';

export interface CommandOptions {
  /** What the command reads from standard input. */
  input?: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command to its end and returns what it wrote to standard output.
 * Throws with its last error lines when it ends with anything but 0.
 */
export function runCommand(command: string, args: string[], options: CommandOptions = {}): Promise<string> {
  const { input = '', cwd, env } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${(errors || output).slice(-2_000)}`));
    });
    // A command that ends early closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
