/** Server settings, given on the command line so that they always follow the code and never an old file. */
export function serverSettings(port: number, logFolder: string, durable: boolean): string[] {
  const settings: Record<string, string> = {
    // Loopback only: nothing of the embedded database is ever offered to the network.
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // Memory for a small machine: server and database together stay under 500 MB.
    shared_buffers: '64MB',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Neither a failing statement nor the values it names may reach the log: they can hold patients' names.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    logging_collector: 'on',
    log_directory: logFolder,
    log_filename: 'server-%Y%m%d-%H%M%S.log',
    log_rotation_size: '4MB',
    ...(durable ? {} : disposable),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** For tests: a crash of the machine may lose the database, which nobody misses. */
const disposable = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
